package dev.verbatim.text;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Decodes text that was UTF-8 and has been read as Windows-1252 or Latin-1, so that {@code “} came to be three characters,
 * an {@code â} and two more. Only what a newspaper prints is looked for: letters with accents, punctuation, signs, emoji.
 */
final class Mojibake {

    private static final int REPLACEMENT = 0xFFFD;

    /** What Windows-1252 has from 0x80 to 0x9F; 0 where it has nothing. */
    private static final String WINDOWS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /** Accents that stand behind their letter where somebody parted the two. */
    private static final int CIRCUMFLEX = 0x302;

    private static final int TILDE = 0x303;
    private static final int FRACTION_SLASH = 0x2044;
    /** Numerators and denominators of the signs from 0xBC on. */
    private static final String FRACTIONS = "14 12 34";

    /** So often a text may have been read wrongly, one time after the other. */
    private static final int TIMES = 4;

    private final int[] points;
    /** Where each code point, and the end, stands in the text as given. */
    private final int[] places;

    private int size;
    /** What the sequence looked at last stands for. */
    private int decoded;

    private Mojibake(CodePoints given) {
        this.size = given.length();
        this.points = new int[size];
        this.places = new int[size + 1];
        Arrays.setAll(points, given::at);
        Arrays.setAll(places, i -> i);
    }

    /** Whether a text may have something to decode; far most have nothing. */
    static boolean isSuspect(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean parted = (unit == CIRCUMFLEX || unit == TILDE) && i > 0 && (text.charAt(i - 1) | 0x20) == 'a';
            if (unit >= 0xC2 && unit <= 0xF0 || parted) {
                return true;
            }
        }
        return false;
    }

    /** The text as it was meant; itself if there is nothing to decode. Takes time linear in its length. */
    static CodePoints decode(CodePoints given) {
        Mojibake text = new Mojibake(given);
        int before = 0;
        for (int time = 0; time < TIMES && text.size != before; time++) {
            before = text.size;
            text.replace(text::composed);
            text.replace(text::sequence);
        }
        return text.size == given.length()
                ? given
                : CodePoints.decoded(
                        Arrays.copyOf(text.points, text.size), Arrays.copyOf(text.places, text.size + 1), given);
    }

    /** Puts one code point for each sequence that {@code lengths} finds, by its length from a position on. */
    private void replace(IntUnaryOperator lengths) {
        int to = 0;
        int length;
        for (int from = 0; from < size; from += length) {
            length = lengths.applyAsInt(from);
            places[to] = places[from];
            points[to++] = length == 1 ? points[from] : decoded;
        }
        places[to] = places[size];
        size = to;
    }

    /** A letter and its accent that were one before somebody parted them, if a sequence follows from it. */
    private int composed(int i) {
        boolean tilde = at(i + 1) == TILDE && at(i) == 'A';
        boolean circumflex = at(i + 1) == CIRCUMFLEX && (at(i) == 'A' || at(i) == 'a');
        if (tilde && (trail(i + 2) >= 0 || fraction(i + 2) >= 0)) {
            return is(0xC3, 2);
        }
        boolean whole = at(i) == 'A' ? at(i + 2) <= 0xBF : trail(i + 3) >= 0;
        return circumflex && whole && trail(i + 2) >= 0 ? is(at(i) == 'A' ? 0xC2 : 0xE2, 2) : 1;
    }

    /** The six bits of the sign that three code points were before somebody parted them: {@code ¼}; negative if none. */
    private int fraction(int i) {
        int sign = at(i + 1) == FRACTION_SLASH ? FRACTIONS.indexOf("" + (char) at(i) + (char) at(i + 2)) : -1;
        return sign < 0 ? -1 : 0x3C + sign / 3;
    }

    /** How many code points the sequence at a position has; 1 if there is none. */
    private int sequence(int i) {
        return switch (points[i]) {
            case 0xC2 -> at(i + 1) <= 0xBF && trail(i + 1) >= 0 ? is(at(i + 1), 2) : 1;
            case 0xC3, 0xC4, 0xC5 ->
                trail(i + 1) >= 0
                        ? is((points[i] & 0x1F) << 6 | trail(i + 1), 2)
                        : fraction(i + 1) >= 0 ? is((points[i] & 0x1F) << 6 | fraction(i + 1), 4) : 1;
            case 0xE2 -> sign(i);
            case 0xEF -> trail(i + 1) == 0x3B && trail(i + 2) == 0x3F ? is(0xFEFF, 3) : 1;
            case 0xF0 -> emoji(i);
            default -> 1;
        };
    }

    /** Windows-1252 has no 0x90 and no 0x9D: of a hyphen and of a closing mark the last third often got lost. */
    private int sign(int i) {
        int second = trail(i + 1);
        int third = trail(i + 2);
        if (second >= 0 && third >= 0) {
            return is(0x2000 | second << 6 | third, 3);
        }
        if (second != 0) {
            return 1;
        }
        int length = at(i + 2) == REPLACEMENT ? 3 : 2;
        boolean inside = i > 0 && isPlainLetter(at(i - 1)) && isPlainLetter(at(i + length));
        return is(inside ? '‐' : '”', length);
    }

    private static boolean isPlainLetter(int point) {
        return point < 128 && Character.isLetter(point);
    }

    private int emoji(int i) {
        boolean emoji = trail(i + 1) == 0x1F && trail(i + 2) >= 0 && trail(i + 3) >= 0;
        return emoji ? is(0x1F000 | trail(i + 2) << 6 | trail(i + 3), 4) : 1;
    }

    private int is(int point, int length) {
        decoded = point;
        return length;
    }

    private int at(int i) {
        return i < size ? points[i] : 0;
    }

    /** The six bits that the code point at a position stands for as a byte after the first; negative if for none. */
    private int trail(int i) {
        int point = at(i);
        if (point >= 0x80 && point <= 0xBF) {
            return point & 0x3F;
        }
        return point > 0xFF ? WINDOWS_1252.indexOf(point) : -1;
    }
}
