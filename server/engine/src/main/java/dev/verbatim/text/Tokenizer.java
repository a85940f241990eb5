package dev.verbatim.text;

import java.util.Arrays;

/** Cuts a text into tokens, one pass from left to right. */
final class Tokenizer {

    /** Code points a token, the space beside it included; a little less than in prose. */
    private static final int USUAL_LENGTH = 4;

    /** The letters and digits of ASCII, by code point. */
    private static final boolean[] ALPHANUMERIC = alphanumeric();

    private final int[] points;
    private final int end;
    private int[] starts;
    private int[] ends;
    private byte[] kinds;
    private int size;

    private Tokenizer(CodePoints text, int start, int end) {
        this.points = text.points();
        this.end = end;
        int expected = (end - start) / USUAL_LENGTH + 8;
        this.starts = new int[expected];
        this.ends = new int[expected];
        this.kinds = new byte[expected];
    }

    static Tokens cut(CodePoints text, int start, int end) {
        Tokenizer tokenizer = new Tokenizer(text, start, end);
        int position = start;
        while (position < end) {
            position = tokenizer.next(position);
        }
        return new Tokens(text, tokenizer.starts, tokenizer.ends, tokenizer.kinds, tokenizer.size);
    }

    /** Reads the token or the space at {@code position}; answers where to go on. */
    private int next(int position) {
        int point = at(position);
        if (CodePoints.isSpace(point)) {
            return position + 1;
        }
        if (isAlphanumeric(point) || opensTag(position)) {
            return word(position);
        }
        if (isApostrophe(point) && size > 0 && ends[size - 1] == position && kinds[size - 1] < 2) {
            int clitic = cliticEnd(position);
            if (clitic > position) {
                return add(position, clitic, TokenKind.CLITIC);
            }
        }
        int stop = position + 1;
        if (point == '.') {
            while (at(stop) == '.') {
                stop++;
            }
        }
        return add(position, stop, TokenKind.MARK);
    }

    private int word(int position) {
        int stop = position + 1;
        while (stop < end && (isAlphanumeric(points[stop]) || joins(position, stop))) {
            stop++;
        }
        if (at(stop) == '.' && isDottedAbbreviation(position, stop)) {
            stop++;
        }
        return add(position, stop, isDigit(at(position)) ? TokenKind.NUMBER : TokenKind.WORD);
    }

    /** Whether the mark at {@code position} ties what stands before it to what stands after it into one word. */
    private boolean joins(int start, int position) {
        int point = at(position);
        if (point == ' ') {
            return false;
        }
        int before = at(position - 1);
        int after = at(position + 1);
        return switch (point) {
            case '\'', '’', 'ʼ' ->
                Character.isLetter(before) && Character.isLetter(after) && cliticEnd(position) == position;
            case '-', '‐', '‑' -> isAlphanumeric(before) && (isAlphanumeric(after) || opensTag(position + 1));
            case '@', '#' -> before == '-' && isAlphanumeric(after);
            case '.' -> joinsAtStop(position, before, after);
            case ',' ->
                Character.isDigit(before)
                        && Character.isDigit(after)
                        && Character.isDigit(at(position + 2))
                        && Character.isDigit(at(position + 3));
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '/', ':', '?', '=', '%', '_' -> isAddress(start, position) && after != 0 && !CodePoints.isSpace(after);
            default -> false;
        };
    }

    private boolean joinsAtStop(int position, int before, int after) {
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        if (!Character.isLetter(before) || !isAlphanumeric(after)) {
            return false;
        }
        boolean initial = !isAlphanumeric(at(position - 2)) || at(position - 2) == '.';
        return initial && !isAlphanumeric(at(position + 2))
                || Character.isLowerCase(before) && Character.isLowerCase(after);
    }

    /** Whether the word so far is an address: it begins with a scheme or holds a dot between lower-case letters. */
    private boolean isAddress(int start, int position) {
        if (position - start > 400) {
            return false;
        }
        for (int i = start + 1; i < position; i++) {
            if (at(i) == '/' || at(i) == '.' && Character.isLowerCase(at(i - 1)) && Character.isLowerCase(at(i + 1))) {
                return true;
            }
        }
        boolean scheme = at(start) == 'h' && at(start + 1) == 't' && at(start + 2) == 't' && at(start + 3) == 'p';
        return scheme && position - start <= 6 && (at(position) == '/' || at(position + 1) == '/');
    }

    /** Whether the word is single letters with stops between them, so that the stop after it belongs to it. */
    private boolean isDottedAbbreviation(int start, int stop) {
        if (stop - start < 3 || stop - start > 9) {
            return false;
        }
        for (int i = start; i < stop; i++) {
            boolean odd = ((i - start) & 1) == 1;
            if (odd ? at(i) != '.' : !Character.isLetter(at(i))) {
                return false;
            }
        }
        return ((stop - start) & 1) == 1;
    }

    /** Where the clitic that begins with the apostrophe at {@code position} ends; {@code position} if none does. */
    private int cliticEnd(int position) {
        int first = Character.toLowerCase(at(position + 1));
        int second = Character.toLowerCase(at(position + 2));
        if (!isAlphanumeric(at(position + 2))) {
            return first == 's' || first == 'd' || first == 'm' ? position + 2 : position;
        }
        boolean two = first == 'r' && second == 'e' || first == 'v' && second == 'e' || first == 'l' && second == 'l';
        return two && !isAlphanumeric(at(position + 3)) ? position + 3 : position;
    }

    /** Whether a platform's mark, or a currency, opens a word here: {@code @name}, {@code #tag}, {@code $5}. */
    private boolean opensTag(int position) {
        return switch (at(position)) {
            case '@', '#' -> isAlphanumeric(at(position + 1)) || at(position + 1) == '_';
            default -> false;
        };
    }

    private int add(int start, int stop, TokenKind kind) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        starts[size] = start;
        ends[size] = stop;
        kinds[size++] = (byte) kind.ordinal();
        return stop;
    }

    private int at(int position) {
        return position >= 0 && position < end ? points[position] : 0;
    }

    private static boolean isDigit(int point) {
        return point < 128 ? point >= '0' && point <= '9' : Character.isDigit(point);
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == 'ʼ';
    }

    private static boolean[] alphanumeric() {
        boolean[] alphanumeric = new boolean[128];
        for (int point = 0; point < alphanumeric.length; point++) {
            alphanumeric[point] = point == '_' || Character.isLetterOrDigit(point);
        }
        return alphanumeric;
    }

    private static boolean isAlphanumeric(int point) {
        if (point < ALPHANUMERIC.length) {
            return ALPHANUMERIC[point];
        }
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
