package dev.verbatim.attribution;

import dev.verbatim.text.Tokens;

/** Finds the place and the agency before a story's first words: {@code Portville (CN)Ann Bell said …}, {@code OSLO (AP) — …}. */
final class OpeningDateline {

    private static final int LONGEST_PLACE = 6;
    private static final int LONGEST_AGENCY = 3;

    private final Tokens tokens;

    OpeningDateline(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The token after the dateline that a paragraph opens with at {@code from}; {@code from} if it opens with none. */
    int end(int from, int to) {
        int opening = from;
        while (opening < to && opening - from < LONGEST_PLACE && isPlace(opening)) {
            opening++;
        }
        if (opening == from || !tokens.isMark(opening, '(')) {
            return from;
        }
        int closing = opening + 1;
        while (closing < to && closing - opening <= LONGEST_AGENCY && tokens.isCapitalized(closing)) {
            closing++;
        }
        boolean agency = closing > opening + 1 && tokens.isMark(closing, ')');
        return agency && closing + 1 < to && startsStory(closing + 1) ? closing + 1 : from;
    }

    private boolean isPlace(int i) {
        return tokens.isCapitalized(i) || tokens.isMark(i, ',') || tokens.isMark(i, '.');
    }

    /** Whether a story starts behind the parenthesis: after a dash, or without a space. */
    private boolean startsStory(int i) {
        boolean dash = tokens.isMark(i, '-') || tokens.isMark(i, '–') || tokens.isMark(i, '—');
        return dash || tokens.start(i) == tokens.end(i - 1) && (tokens.isCapitalized(i) || !tokens.isWord(i));
    }
}
