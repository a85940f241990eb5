package dev.verbatim.concordance;

import java.util.Arrays;

/** Keeps the passages that are worth most, ties by number, in a heap with the least at its root. */
final class Best {

    private long[] heap;
    private final int limit;
    private int size;

    Best(int limit) {
        this.limit = limit;
        this.heap = new long[Math.min(limit, 64)];
    }

    void offer(int worth, int passage) {
        long offered = (long) worth << 32 | Integer.MAX_VALUE - passage;
        if (size < limit) {
            heap = size < heap.length ? heap : Arrays.copyOf(heap, 2 * size);
            heap[size] = offered;
            rise(size++);
        } else if (offered > heap[0]) {
            heap[0] = offered;
            sink();
        }
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        int least = leastChild(at);
        while (least < size && heap[least] < heap[at]) {
            swap(at, least);
            at = least;
            least = leastChild(at);
        }
    }

    private int leastChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
    }

    private void swap(int one, int two) {
        long kept = heap[one];
        heap[one] = heap[two];
        heap[two] = kept;
    }

    /** The passages kept that are worth some share of the best, in ascending order. */
    int[] passages(double share) {
        long most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, heap[i]);
        }
        long least = (long) (share * (most >>> 32)) << 32;
        return Arrays.stream(heap, 0, size)
                .filter(packed -> packed >= least)
                .mapToInt(packed -> Integer.MAX_VALUE - (int) packed)
                .sorted()
                .toArray();
    }
}
