/**
 * Texts as code points: cut into tokens, folded for comparison, with the way back kept. A position is a number of code
 * points, a stretch a half-open {@link dev.verbatim.text.Span}. Words that a language needs are read from resources by {@link
 * dev.verbatim.text.WordList}. Start with {@link dev.verbatim.text.Span}, then {@link dev.verbatim.text.Tokens}.
 *
 * <p>May import nothing of the engine.
 */
package dev.verbatim.text;
