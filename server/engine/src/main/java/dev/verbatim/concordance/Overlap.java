package dev.verbatim.concordance;

import java.util.Arrays;

/** Compares the words that are looked for with those of passages, one after the other. Not for several threads. */
final class Overlap {

    /*
     * In a long passage scattered words of everyday use stand in any order one likes. So only a window is compared, not much
     * longer than what is looked for: the one in which most that is of worth stands. The length of the longest common
     * subsequence is counted in words of 64 bits (Hyyrö, 2004).
     */

    private static final int SPARE = 6;

    private final Sought sought;
    private final Worth worth;
    private final int[] table;
    private final int[] entries;
    private final int window;
    private final long[][] masks;
    private final long total;
    private int[] values = new int[128];
    private int from;
    private long best;

    Overlap(Sought sought, Worth worth) {
        this.sought = sought;
        this.worth = worth;
        int[] keys = sought.keys();
        int capacity = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
        table = new int[capacity];
        entries = new int[capacity];
        long all = 0;
        for (int k = keys.length - 1; k >= 0; k--) {
            int slot = slot(keys[k]);
            table[slot] = keys[k];
            entries[slot] = k + 1;
            all += worth.of(k);
        }
        total = Math.max(1, all);
        int words = sought.words().length;
        window = words + words / 2 + SPARE;
        masks = new long[words][(window + 63) / 64];
    }

    private int slot(int key) {
        int mask = table.length - 1;
        int slot = (key * 0x9E3779B1 >>> 9) & mask;
        while (entries[slot] != 0 && table[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The number of the first key equal to this one; -1 if it is not looked for. */
    private int entry(int key) {
        return entries[slot(key)] - 1;
    }

    /** The number of the first word equal to this one; -1 if it is not looked for. */
    private int word(int key) {
        int entry = entry(key);
        return entry < masks.length ? entry : -1;
    }

    /** Puts a passage beside the words: to be called before all else. */
    void read(int[] words, int start, int end) {
        int length = end - start;
        values = values.length < length ? new int[length * 2] : values;
        for (int i = 0; i < length; i++) {
            int word = word(words[start + i]);
            int pair = word >= 0 && i + 1 < length ? entry(Keys.pair(words[start + i], words[start + i + 1])) : -1;
            values[i] = (word < 0 ? 0 : worth.of(word)) + (pair < 0 ? 0 : worth.of(pair));
        }
        place(length);
        for (long[] mask : masks) {
            Arrays.fill(mask, 0);
        }
        int to = Math.min(length, from + window);
        for (int i = from; i < to; i++) {
            int word = values[i] == 0 ? -1 : word(words[start + i]);
            if (word >= 0) {
                masks[word][i - from >>> 6] |= 1L << (i - from);
            }
        }
    }

    private void place(int length) {
        long sum = 0;
        best = 0;
        from = 0;
        for (int i = 0; i < length; i++) {
            sum += values[i] - (i >= window ? values[i - window] : 0);
            if (sum > best) {
                best = sum;
                from = Math.max(0, i + 1 - window);
            }
        }
    }

    /** The share of the words that stand there in their order. */
    double share() {
        long[] rest = new long[masks.length == 0 ? 0 : masks[0].length];
        Arrays.fill(rest, -1L);
        int[] words = sought.words();
        for (int key : words) {
            step(rest, masks[word(key)]);
        }
        int count = 0;
        for (long block : rest) {
            count += Long.bitCount(~block);
        }
        return (double) count / words.length;
    }

    private static void step(long[] rest, long[] mask) {
        long carry = 0;
        for (int b = 0; b < rest.length; b++) {
            long both = rest[b] & mask[b];
            long sum = rest[b] + both;
            long carried = sum + carry;
            long next = carried | rest[b] & ~mask[b];
            carry = Long.compareUnsigned(sum, rest[b]) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
            rest[b] = next;
        }
    }

    /** The share of what all keys are worth that stands there. */
    double worth() {
        return Math.min(1.0, (double) best / total);
    }
}
