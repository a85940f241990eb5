package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

/**
 * What a witness has at a place of the statement's text.
 *
 * @param kind how it relates to the statement's words there
 * @param text the words as the witness prints them; empty if it has none there
 * @param from the first word of the place, counted from 0
 * @param to the word after its last
 */
public record Cell(Kind kind, String text, int from, int to) {
    /** How a witness's words relate to the statement's. */
    public enum Kind {
        /** The same, but for punctuation and typography. */
        SAME,
        /** Others. */
        OTHER,
        /** None, between words that it has. */
        OMITTED,
        /** None, since it quotes another part. */
        ABSENT
    }

    /** Checks that nothing is missing. */
    public Cell {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    /** Returns how many words of the statement it stands beside. */
    public int width() {
        return to - from;
    }
}
