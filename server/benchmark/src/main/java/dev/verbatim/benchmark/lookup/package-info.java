/** How well and how fast quotations are found by their words, beside Apache Lucene in the same run. */
package dev.verbatim.benchmark.lookup;
