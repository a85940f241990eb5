/**
 * All that one article testifies, self-contained: its quotations as witnesses that carry their own words, and a sketch of its
 * prose by which copies can be told. Nothing behind this room sees an article. Start with {@link
 * dev.verbatim.witness.ArticleReader}, the first of the engine's three doors.
 *
 * <p>May import {@code text}, {@code article}, {@code quotation}, {@code attribution} and {@code occasion}.
 */
package dev.verbatim.witness;
