package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

/**
 * A word of a statement's text, between spaces.
 *
 * @param text the word with the punctuation that touches it
 * @param start where it starts in the text, in code points
 * @param end where it ends
 * @param gap whether it is no word but stands where words are missing
 */
public record Word(String text, int start, int end, boolean gap) {
    /** Checks that nothing is missing. */
    public Word {
        requireNonNull(text, "text");
    }
}
