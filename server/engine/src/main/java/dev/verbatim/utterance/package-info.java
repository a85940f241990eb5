/**
 * Who speaks of the same words: the witnesses of one utterance found among the testimonies of many articles, one speaker for
 * all of them, and the families of articles that copy one another. Start with {@link
 * dev.verbatim.utterance.WitnessMatcher}, the second of the engine's three doors.
 *
 * <p>May import {@code text}, {@code article}, {@code quotation}, {@code attribution}, {@code occasion}, {@code witness},
 * {@code alignment} and {@code chronology}.
 */
package dev.verbatim.utterance;
