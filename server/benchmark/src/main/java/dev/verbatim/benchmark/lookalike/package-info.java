/** Whether altered sentences are told from harmlessly edited ones. */
package dev.verbatim.benchmark.lookalike;
