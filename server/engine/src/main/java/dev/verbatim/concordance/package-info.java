/**
 * Which passages have which words, in primitive arrays: finds the passages that a text quotes, in time that grows with the
 * rarity of its words and hardly with the number of passages. Start with {@link dev.verbatim.concordance.Concordance}.
 *
 * <p>May import {@code text} and {@code alignment} only.
 */
package dev.verbatim.concordance;
