/**
 * All witnesses of one passage side by side: where they differ, what each reads there, and in what way. Start with {@link
 * dev.verbatim.collation.Collator}.
 *
 * <p>May import {@code text}, {@code witness}, {@code alignment} and {@code utterance}.
 */
package dev.verbatim.collation;
