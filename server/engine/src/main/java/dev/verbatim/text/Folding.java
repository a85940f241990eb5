package dev.verbatim.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The shape in which single words are compared: lower case, no accents, no full stops inside ({@code U.S.} is {@code
 * us}), no {@code @} or {@code #}, one form of apostrophe and hyphen.
 */
public final class Folding {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** From here on a code point may decompose. */
    private static final int ACCENTED = 0xC0;

    private static final int HYPHEN = 0x2010;
    private static final int DOUBLE_LOW_LINE = 0x2017;
    private static final int LAST_QUOTATION_MARK = 0x201F;

    /** The folded form of each ASCII character, 0 for one that is dropped. */
    private static final byte[] ASCII = ascii();

    private Folding() {}

    /** The key of a word: equal for words that fold alike, and for practical purposes for no others (64-bit FNV-1a). */
    public static long key(CharSequence word) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (mayDecompose(unit)) {
                return keyOfAccented(FNV_OFFSET, word.toString());
            }
            hash = next(hash, unit);
        }
        return hash;
    }

    /** The key of the word from {@code start} up to, not including, {@code end}. Allocates only for accented words. */
    static long key(CodePoints text, int start, int end) {
        return key(FNV_OFFSET, text, start, end);
    }

    /** The key of two words with {@code _} between them, from the key of the first and the place of the second. */
    static long joined(long first, CodePoints text, int start, int end) {
        return key(next(first, '_'), text, start, end);
    }

    /** Whether a code point may be written as several; a newspaper's dashes and quotation marks may not. */
    private static boolean mayDecompose(int point) {
        return point >= ACCENTED && (point < HYPHEN || point > LAST_QUOTATION_MARK || point == DOUBLE_LOW_LINE);
    }

    /** The key of a longer word, of which {@code hash} is the key of the part before {@code start}. */
    private static long key(long hash, CodePoints text, int start, int end) {
        long key = hash;
        int[] points = text.points();
        for (int i = start; i < end; i++) {
            int point = points[i];
            if (mayDecompose(point)) {
                return keyOfAccented(hash, text.substring(start, end));
            }
            key = next(key, point);
        }
        return key;
    }

    /** The word in its folded shape. */
    public static String fold(String word) {
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String plain = decompose(word);
        StringBuilder folded = new StringBuilder(plain.length());
        int point;
        for (int i = 0; i < plain.length(); i += Character.charCount(point)) {
            point = plain.codePointAt(i);
            int letter = fold(point);
            if (letter != 0) {
                folded.appendCodePoint(letter);
            }
        }
        return folded.toString();
    }

    /** Whether folding a word is no more than writing it in lower case. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (unit >= 128 || unit == '.' || unit == '@' || unit == '#' || unit == '`') {
                return false;
            }
        }
        return true;
    }

    private static long keyOfAccented(long hash, String word) {
        long key = hash;
        String plain = decompose(word);
        int point;
        for (int i = 0; i < plain.length(); i += Character.charCount(point)) {
            point = plain.codePointAt(i);
            key = next(key, point);
        }
        return key;
    }

    private static long next(long hash, int point) {
        int folded = fold(point);
        return folded == 0 ? hash : (hash ^ folded) * FNV_PRIME;
    }

    private static String decompose(String word) {
        return NormalForm.of(word, Normalizer.Form.NFKD);
    }

    /** The folded form of a code point, or 0 if folding drops it. */
    private static int fold(int point) {
        return point < ASCII.length ? ASCII[point] : foldAny(point);
    }

    private static byte[] ascii() {
        byte[] folded = new byte[128];
        for (int point = 0; point < folded.length; point++) {
            folded[point] = (byte) foldAny(point);
        }
        return folded;
    }

    private static int foldAny(int point) {
        return switch (point) {
            case '.', '@', '#' -> 0;
            case '’', '‘', 'ʼ', '`' -> '\'';
            case '‐', '‑' -> '-';
            default -> Character.getType(point) == Character.NON_SPACING_MARK ? 0 : Character.toLowerCase(point);
        };
    }
}
