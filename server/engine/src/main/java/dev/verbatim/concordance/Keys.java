package dev.verbatim.concordance;

import dev.verbatim.text.Folding;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;

/**
 * The 32-bit keys under which passages are filed: words, pairs of words that follow one another, and marks. Two words may
 * share a key; what is found by keys is compared word for word before anything is concluded from it.
 */
final class Keys {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MARK = 0x94D049BB133111EBL;

    private Keys() {}

    /** The key of a word by its folded key. */
    static int word(long folded) {
        return (int) (folded * GOLDEN >>> 32);
    }

    /** The key of a word and the one after it. */
    static int pair(int first, int second) {
        long mixed = (first * GOLDEN + second) * 0xBF58476D1CE4E5B9L;
        return (int) ((mixed ^ mixed >>> 29) * GOLDEN >>> 32);
    }

    /** The key of something that is known of a passage and is no word of it. */
    static int mark(String mark) {
        return (int) (Folding.key(mark) * MARK >>> 32);
    }

    /** Writes the words of a text, as {@link dev.verbatim.alignment.Row} has them, into an array from a place on; answers where they end. */
    static int words(Tokens tokens, int[] words, int start) {
        int end = start;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != TokenKind.MARK) {
                words[end++] = word(tokens.key(i));
            }
        }
        return end;
    }
}
