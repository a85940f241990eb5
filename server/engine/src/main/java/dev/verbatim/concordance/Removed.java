package dev.verbatim.concordance;

import java.util.Arrays;

/** Which passages of a segment have been removed. Immutable. */
final class Removed {

    static final Removed NONE = new Removed(new long[0], 0);

    private final long[] bits;
    private final int count;

    private Removed(long[] bits, int count) {
        this.bits = bits;
        this.count = count;
    }

    /** These and one more. */
    Removed and(int passage) {
        long[] more = Arrays.copyOf(bits, Math.max(bits.length, (passage >>> 6) + 1));
        more[passage >>> 6] |= 1L << passage;
        return new Removed(more, count + (has(passage) ? 0 : 1));
    }

    boolean has(int passage) {
        int block = passage >>> 6;
        return block < bits.length && (bits[block] >>> passage & 1) == 1;
    }

    int count() {
        return count;
    }

    long bytes() {
        return 8L * bits.length;
    }
}
