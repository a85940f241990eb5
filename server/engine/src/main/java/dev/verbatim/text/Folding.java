package dev.verbatim.text;

import java.text.Normalizer;

/**
 * The shape in which single words are compared: lower case, no accents, no full stops inside ({@code U.S.} is {@code
 * us}), no {@code @} or {@code #}, one form of apostrophe and hyphen.
 */
public final class Folding {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Folding() {}

    /** The key of a word: equal for words that fold alike, and for practical purposes for no others (64-bit FNV-1a). */
    public static long key(CharSequence word) {
        CodePoints points = CodePoints.of(word.toString());
        return key(points, 0, points.length());
    }

    /** The key of the word from {@code start} up to, not including, {@code end}. Allocates only for accented words. */
    static long key(CodePoints text, int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            int point = text.at(i);
            if (point >= 0xC0) {
                return keyOfAccented(text.substring(start, end));
            }
            int folded = fold(point);
            if (folded != 0) {
                hash = (hash ^ folded) * FNV_PRIME;
            }
        }
        return hash;
    }

    /** The word in its folded shape. */
    public static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        decompose(word).codePoints().map(Folding::fold).filter(p -> p != 0).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static long keyOfAccented(String word) {
        long hash = FNV_OFFSET;
        String plain = decompose(word);
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int folded = fold(plain.codePointAt(i));
            if (folded != 0) {
                hash = (hash ^ folded) * FNV_PRIME;
            }
        }
        return hash;
    }

    private static String decompose(String word) {
        return NormalForm.of(word, Normalizer.Form.NFKD);
    }

    /** The folded form of a code point, or 0 if folding drops it. */
    private static int fold(int point) {
        if (point >= 'a' && point <= 'z') {
            return point;
        }
        return switch (point) {
            case '.', '@', '#' -> 0;
            case '’', '‘', 'ʼ', '`' -> '\'';
            case '‐', '‑' -> '-';
            default -> Character.getType(point) == Character.NON_SPACING_MARK ? 0 : Character.toLowerCase(point);
        };
    }
}
