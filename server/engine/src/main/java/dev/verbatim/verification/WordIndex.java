package dev.verbatim.verification;

import dev.verbatim.alignment.Row;
import java.util.Arrays;

/**
 * Which documents have which words: single content words by stem, and runs of two and three words, in one sorted array of
 * 40 bits of hash and 24 of document. Rare keys tell more than common ones; keys that very many documents have are passed
 * over, so that a look-up costs what the rarity of its words allows.
 */
final class WordIndex {

    private static final int DOCUMENT_BITS = 24;
    private static final long DOCUMENT = (1L << DOCUMENT_BITS) - 1;
    private static final int MOST_DOCUMENTS = 2048;

    private long[] entries = new long[1024];
    private int size;

    void add(Row row, int document) {
        for (long key : keys(row)) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = (key << DOCUMENT_BITS) | document;
        }
    }

    /** To be called once, when all documents are in. */
    void close() {
        Arrays.sort(entries, 0, size);
        entries = Arrays.copyOf(entries, size);
    }

    private static long[] keys(Row row) {
        long[] keys = new long[3 * row.size()];
        int count = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.isContent(i)) {
                keys[count++] = mix(row.stem(i));
            }
            if (i + 1 < row.size()) {
                keys[count++] = mix(row.key(i) * 31 + row.key(i + 1));
            }
            if (i + 2 < row.size()) {
                keys[count++] = mix((row.key(i) * 31 + row.key(i + 1)) * 37 + row.key(i + 2));
            }
        }
        return Arrays.stream(keys, 0, count).sorted().distinct().toArray();
    }

    private static long mix(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** The documents that share the rarest words with a row, the best first, at most {@code limit}. */
    int[] documents(Row row, int limit) {
        long[] found = new long[0];
        int count = 0;
        for (long key : keys(row)) {
            int from = first(key << DOCUMENT_BITS);
            int to = from;
            while (to < size
                    && to - from <= MOST_DOCUMENTS
                    && entries[to] >>> DOCUMENT_BITS == (key << DOCUMENT_BITS) >>> DOCUMENT_BITS) {
                to++;
            }
            if (to > from && to - from <= MOST_DOCUMENTS) {
                found = Arrays.copyOf(found, Math.max(found.length, Integer.highestOneBit(count + to - from) * 2));
                for (int i = from; i < to; i++) {
                    found[count++] = ((entries[i] & DOCUMENT) << 32) | weight(to - from);
                }
            }
        }
        return best(Arrays.copyOf(found, count), limit);
    }

    /** What a key that so many documents have is worth, in thousandths. */
    private static int weight(int documents) {
        return (int) (1000 / (1 + Math.log(documents)));
    }

    private int first(long entry) {
        int at = Arrays.binarySearch(entries, 0, size, entry);
        return at >= 0 ? at : -at - 1;
    }

    private static int[] best(long[] found, int limit) {
        Arrays.sort(found);
        long[] sums = new long[found.length];
        int count = 0;
        for (int from = 0; from < found.length; ) {
            long document = found[from] >>> 32;
            long sum = 0;
            int to = from;
            while (to < found.length && found[to] >>> 32 == document) {
                sum += (int) found[to++];
            }
            sums[count++] = -(sum << DOCUMENT_BITS) + document;
            from = to;
        }
        return Arrays.stream(sums, 0, count)
                .sorted()
                .limit(limit)
                .mapToInt(packed -> (int) (packed & DOCUMENT))
                .toArray();
    }
}
