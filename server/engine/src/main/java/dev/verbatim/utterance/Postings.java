package dev.verbatim.utterance;

import java.util.Arrays;

/**
 * Which documents have a key: an inverted index in one sorted array, 40 bits of the key's hash and 24 of the document. Keys
 * may collide, so whoever asks must look again.
 */
final class Postings {

    private static final int DOCUMENT_BITS = 24;
    private static final long DOCUMENT = (1L << DOCUMENT_BITS) - 1;

    private long[] entries = new long[1024];
    private int size;
    private boolean sorted;

    void add(long key, int document) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = mix(key) << DOCUMENT_BITS | document;
        sorted = false;
    }

    /** The documents that have a key, ascending, each once; none if they are more than {@code most}. */
    int[] documents(long key, int most) {
        sort();
        long first = mix(key) << DOCUMENT_BITS;
        int at = Arrays.binarySearch(entries, 0, size, first);
        int from = at >= 0 ? at : -at - 1;
        int to = from;
        while (to < size && entries[to] >>> DOCUMENT_BITS == first >>> DOCUMENT_BITS) {
            if (to - from == most) {
                return new int[0];
            }
            to++;
        }
        int[] documents = new int[to - from];
        for (int i = from; i < to; i++) {
            documents[i - from] = (int) (entries[i] & DOCUMENT);
        }
        return documents;
    }

    /**
     * The pairs of documents that share a key, the lesser in the upper half, with repetitions, in no order. Of a key that
     * more than {@code most} documents have only neighbours are paired.
     */
    long[] pairs(int most) {
        sort();
        long[] pairs = new long[1024];
        int count = 0;
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < size && entries[to] >>> DOCUMENT_BITS == entries[from] >>> DOCUMENT_BITS) {
                to++;
            }
            for (int i = from; i < to; i++) {
                int end = to - from > most ? Math.min(to, i + 2) : to;
                for (int j = i + 1; j < end; j++) {
                    if (count == pairs.length) {
                        pairs = Arrays.copyOf(pairs, count * 2);
                    }
                    pairs[count++] = ((entries[i] & DOCUMENT) << 32) | (entries[j] & DOCUMENT);
                }
            }
            from = to;
        }
        return Arrays.copyOf(pairs, count);
    }

    /** Sorts and drops repetitions. */
    private void sort() {
        if (sorted) {
            return;
        }
        Arrays.sort(entries, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || entries[i] != entries[i - 1]) {
                entries[count++] = entries[i];
            }
        }
        size = count;
        sorted = true;
    }

    /** A key made of two. */
    static long key(long one, long two) {
        return mix(one) * 31 + two;
    }

    private static long mix(long key) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
