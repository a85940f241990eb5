/**
 * Two rows of words side by side: which are the same, which were changed or left out, and what forbids to take the two for
 * one. Start with {@link dev.verbatim.alignment.Aligner}.
 *
 * <p>May import {@code text} only.
 */
package dev.verbatim.alignment;
