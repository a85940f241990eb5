/**
 * How fast one thread reads news, whether the time of reading grows with the length of a text alone, and what reading
 * breaks on. Imports {@code text}, {@code article}, {@code witness} and the hostile texts of the engine's tests. Read
 * {@link dev.verbatim.benchmark.Main} first.
 */
package dev.verbatim.benchmark;
