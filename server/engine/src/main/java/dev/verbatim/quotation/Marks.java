package dev.verbatim.quotation;

import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;

/** Which code points are quotation marks, of which type, and which way each faces. */
final class Marks {

    /** No mark. */
    static final int NONE = 0;
    /** {@code “ ” „ "} and doubled single marks, which papers mix. */
    static final int DOUBLE = 1;
    /** {@code ‘ ’ '} and the back-quote. */
    static final int SINGLE = 2;
    /** {@code « »}. */
    static final int GUILLEMET = 3;
    /** {@code 「 」 『 』}. */
    static final int CORNER = 4;
    /** {@code ‹ ›}. */
    static final int SMALL_GUILLEMET = 5;

    private static final WordList ELISIONS = WordList.load("elisions.txt");

    private final CodePoints text;

    Marks(CodePoints text) {
        this.text = text;
    }

    /** The type of the mark at a position. */
    int type(int position) {
        return switch (text.at(position)) {
            case '"', '“', '”', '„', '‟', '＂' -> DOUBLE;
            case '\'', '`' -> text.at(position + 1) == text.at(position) ? DOUBLE : SINGLE;
            case '‘', '’', '‚', '‛' -> SINGLE;
            case '«', '»' -> GUILLEMET;
            case '‹', '›' -> SMALL_GUILLEMET;
            case '「', '」', '『', '』' -> CORNER;
            default -> NONE;
        };
    }

    /** How many code points the mark at a position has: two for a doubled single mark. */
    int length(int position) {
        int point = text.at(position);
        return (point == '\'' || point == '`') && text.at(position + 1) == point ? 2 : 1;
    }

    /** Whether the mark can open: nothing, space or an opening stands before it, and no space after it unless on both sides. */
    boolean canOpen(int position, int length, int low, int high) {
        int point = text.at(position);
        int before = text.at(position - 1);
        int after = text.at(position + length);
        boolean apart = position == low || CodePoints.isSpace(before);
        if (position + length >= high || CodePoints.isSpace(after) && !(apart && mayStandApart(position))) {
            return false;
        }
        if (point == '»' && !Character.isLetterOrDigit(after) && !isOpening(after)) {
            return false;
        }
        if (point == '“' || point == '„' || point == '「' || point == '『' || point == '`') {
            return true;
        }
        if (point == '‘') {
            return !isElision(position);
        }
        boolean free = apart || isOpening(before);
        boolean inside = point == '«' && !Character.isLetterOrDigit(before);
        return (free || inside) && !(length == 1 && type(position) == SINGLE && isElision(position));
    }

    /** Whether a mark may be parted from the words it opens, as French papers do and texts cut into tokens. */
    private boolean mayStandApart(int position) {
        int type = type(position);
        return type == GUILLEMET && text.at(position) == '«' || type == DOUBLE && text.at(position) != '”';
    }

    /** Whether the mark can close: no space stands before it, unless its shape says so, and no letter after it. */
    boolean canClose(int position, int length, int low) {
        int before = text.at(position - 1);
        int after = text.at(position + length);
        int point = text.at(position);
        boolean alone = type(position) == DOUBLE && (after == 0 || CodePoints.isSpace(after));
        boolean afterMark = CodePoints.isSpace(before) && (alone || isNestedCloser(text.at(position - 2)));
        boolean spaced = point == '»' || point == '”' && !Character.isLetterOrDigit(after);
        if (position == low || CodePoints.isSpace(before) && !spaced && !afterMark) {
            return false;
        }
        boolean shaped = point == '”' || point == '»' || point == '」' || point == '』' || point == '›';
        return shaped || !Character.isLetterOrDigit(after);
    }

    /** Whether the shape of the mark says that it opens, whatever stands beside it. */
    boolean isOpener(int position) {
        int point = text.at(position);
        return point == '“'
                || point == '„'
                || point == '‘'
                || point == '«'
                || point == '「'
                || point == '『'
                || point == '‹';
    }

    /** Whether the mark at a position, taken for a closing one, may as well be the apostrophe of a plural's genitive. */
    boolean isGenitive(int position) {
        int before = text.at(position - 1);
        return (before == 's' || before == 'S')
                && text.at(position + 1) == ' '
                && Character.isLowerCase(text.at(position + 2));
    }

    /** Whether the mark measures feet or inches: a figure stands right before it. */
    boolean isMeasure(int position) {
        return Character.isDigit(text.at(position - 1));
    }

    /** Whether a closing mark of a nested quotation stands before a space, as some papers part the two. */
    private static boolean isNestedCloser(int point) {
        return point == '\'' || point == '’';
    }

    private boolean isElision(int position) {
        int end = position + 1;
        while (Character.isLetterOrDigit(text.at(end)) && end - position < 8) {
            end++;
        }
        if (Character.isDigit(text.at(position + 1)) && Character.isDigit(text.at(position + 2))) {
            return true;
        }
        return ELISIONS.has(Folding.key(text.substring(position + 1, end)));
    }

    private static boolean isOpening(int point) {
        return switch (point) {
            case '(', '[', '{', '—', '–', '-', '/', '“', '‘', '"', '\'', '…', ':', '>', '\u202A', '«' -> true;
            default -> false;
        };
    }
}
