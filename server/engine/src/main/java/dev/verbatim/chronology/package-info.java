/**
 * When: the earliest and the latest day of utterances and articles, narrowed by what they share, each with the passages it
 * rests on. Start with {@link dev.verbatim.chronology.Chronologist}.
 *
 * <p>May import {@code text}, {@code article}, {@code occasion} and {@code witness}. It stands before {@code utterance},
 * because matching needs days while it goes on.
 */
package dev.verbatim.chronology;
