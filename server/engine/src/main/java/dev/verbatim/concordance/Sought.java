package dev.verbatim.concordance;

import dev.verbatim.alignment.Row;
import java.util.Arrays;

/**
 * The words that are looked for, those between brackets left out, and the keys under which passages that have them are
 * filed: first a key for each word, then one for each two neighbours.
 */
final class Sought {

    private final int[] words;
    private final int[] keys;
    private final boolean unbroken;

    private Sought(int[] words, boolean unbroken) {
        this.words = words;
        this.unbroken = unbroken;
        this.keys = Arrays.copyOf(words, Math.max(0, 2 * words.length - 1));
        for (int i = 0; i + 1 < words.length; i++) {
            keys[words.length + i] = Keys.pair(words[i], words[i + 1]);
        }
    }

    static Sought of(Row row) {
        int[] words = new int[row.size()];
        int count = 0;
        boolean unbroken = true;
        for (int i = 0; i < row.size(); i++) {
            if (row.isSupplied(i)) {
                unbroken = false;
            } else {
                unbroken &= count == 0 || !row.isAfterBreak(i);
                words[count++] = Keys.word(row.key(i));
            }
        }
        return new Sought(Arrays.copyOf(words, count), unbroken);
    }

    int[] words() {
        return words;
    }

    /** Whether the words are said to stand one after the other. */
    boolean isUnbroken() {
        return unbroken;
    }

    int[] keys() {
        return keys;
    }

    /** The first key of neighbours; of a single word its own. */
    int firstPair() {
        return words.length > 1 ? words.length : 0;
    }
}
