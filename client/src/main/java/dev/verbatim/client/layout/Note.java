package dev.verbatim.client.layout;

import java.util.Optional;

/**
 * Something to be written under some words of a text.
 *
 * @param from where the words begin, in code points
 * @param to behind the words; {@code from} if it belongs between two words
 * @param text what to write; empty if the words are to be struck out
 */
record Note(int from, int to, String text) {

    /** Returns what of it belongs under a line: all under the line in which it begins, what strikes out under each. */
    Optional<Note> within(WrappedLine line) {
        if (line.holds(from)) {
            return Optional.of(this);
        }
        int first = line.places().isEmpty() ? to : line.places().get(0);
        boolean goesOn = text.isEmpty() && from < first && first < to;
        return goesOn ? Optional.of(new Note(first, to, text)) : Optional.empty();
    }
}
