package dev.verbatim.attribution;

import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;

/** Finds the place, and the agency, before a story's first words: {@code Portville (CN)Ann Bell said …}, {@code OSLO — …}. */
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
        if (opening == from) {
            return from;
        }
        return tokens.isMark(opening, '(') ? afterAgency(from, opening, to) : afterDash(from, opening, to);
    }

    private int afterAgency(int from, int opening, int to) {
        int closing = opening + 1;
        while (closing < to && closing - opening <= LONGEST_AGENCY && tokens.isCapitalized(closing)) {
            closing++;
        }
        boolean agency = closing > opening + 1 && tokens.isMark(closing, ')');
        return agency && closing + 1 < to && startsStory(closing + 1) ? afterDashes(closing + 1, to) : from;
    }

    private int afterDash(int from, int opening, int to) {
        int next = afterDashes(opening, to);
        boolean story = next > opening && next < to && tokens.isCapitalized(next);
        return story && isShouted(from) ? next : from;
    }

    private int afterDashes(int from, int to) {
        int next = from;
        while (next < to && (isDash(next) || tokens.isMark(next, ':'))) {
            next++;
        }
        return next;
    }

    private boolean isShouted(int i) {
        return tokens.end(i) - tokens.start(i) > 2
                && tokens.string(i).codePoints().allMatch(Character::isUpperCase);
    }

    private boolean isDash(int i) {
        return tokens.isMark(i, '-') || tokens.isMark(i, '–') || tokens.isMark(i, '—');
    }

    private boolean isPlace(int i) {
        boolean day = tokens.kind(i) == TokenKind.NUMBER && i > 0 && !tokens.isMark(i - 1, ',');
        return tokens.isCapitalized(i) || tokens.isMark(i, ',') || tokens.isMark(i, '.') || day;
    }

    /** Whether a story starts behind the parenthesis: after a dash, or without a space. */
    private boolean startsStory(int i) {
        boolean word = tokens.isCapitalized(i) || tokens.isMark(i, '“') || tokens.isMark(i, '"');
        return isDash(i) || word && tokens.start(i) == tokens.end(i - 1);
    }
}
