package dev.verbatim.alignment;

import java.util.Arrays;

/** Finds where long rows certainly answer to each other: at runs of words that occur once in each. */
final class Pins {

    private static final int RUN = 4;

    private Pins() {}

    /** Pairs of words, left and right in turn, ascending on both sides. */
    static int[] of(Row left, Row right) {
        long[] leftRuns = onlyRuns(left);
        long[] rightRuns = onlyRuns(right);
        int[] pairs = new int[2 * Math.min(leftRuns.length, rightRuns.length)];
        int count = 0;
        for (long run : leftRuns) {
            int i = (int) (run & POSITION);
            int j = find(rightRuns, run);
            if (j >= 0 && sameRun(left, i, right, j)) {
                pairs[count++] = i;
                pairs[count++] = j;
            }
        }
        return longestAscending(sortByLeft(Arrays.copyOf(pairs, count)));
    }

    private static final int POSITION_BITS = 24;
    private static final long POSITION = (1L << POSITION_BITS) - 1;

    /** The runs that occur once: 40 bits of hash, 24 of position, ascending. */
    private static long[] onlyRuns(Row row) {
        int runs = Math.max(0, row.size() - RUN + 1);
        long[] packed = new long[runs];
        for (int i = 0; i < runs; i++) {
            long hash = 0;
            for (int k = 0; k < RUN; k++) {
                hash = (hash ^ row.key(i + k)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            packed[i] = hash << POSITION_BITS | i;
        }
        Arrays.sort(packed);
        int count = 0;
        for (int r = 0; r < runs; r++) {
            boolean before = r > 0 && packed[r - 1] >>> POSITION_BITS == packed[r] >>> POSITION_BITS;
            boolean after = r + 1 < runs && packed[r + 1] >>> POSITION_BITS == packed[r] >>> POSITION_BITS;
            if (!before && !after) {
                packed[count++] = packed[r];
            }
        }
        return Arrays.copyOf(packed, count);
    }

    private static int find(long[] runs, long run) {
        int at = Arrays.binarySearch(runs, run & ~POSITION);
        int place = at >= 0 ? at : -at - 1;
        boolean found = place < runs.length && runs[place] >>> POSITION_BITS == run >>> POSITION_BITS;
        return found ? (int) (runs[place] & POSITION) : -1;
    }

    private static boolean sameRun(Row left, int i, Row right, int j) {
        for (int k = 0; k < RUN; k++) {
            if (left.key(i + k) != right.key(j + k)) {
                return false;
            }
        }
        return true;
    }

    private static int[] sortByLeft(int[] pairs) {
        long[] packed = new long[pairs.length / 2];
        for (int p = 0; p < packed.length; p++) {
            packed[p] = (long) pairs[2 * p] << 32 | pairs[2 * p + 1];
        }
        Arrays.sort(packed);
        for (int p = 0; p < packed.length; p++) {
            pairs[2 * p] = (int) (packed[p] >>> 32);
            pairs[2 * p + 1] = (int) packed[p];
        }
        return pairs;
    }

    /** The longest subsequence of pairs that ascends on the right too (patience sorting). */
    private static int[] longestAscending(int[] pairs) {
        int size = pairs.length / 2;
        int[] tails = new int[size];
        int[] before = new int[size];
        int length = 0;
        for (int p = 0; p < size; p++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs[2 * tails[middle] + 1] < pairs[2 * p + 1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[p] = low > 0 ? tails[low - 1] : -1;
            tails[low] = p;
            length = Math.max(length, low + 1);
        }
        int[] ascending = new int[2 * length];
        int p = length > 0 ? tails[length - 1] : -1;
        for (int k = length - 1; k >= 0; k--) {
            ascending[2 * k] = pairs[2 * p];
            ascending[2 * k + 1] = pairs[2 * p + 1];
            p = before[p];
        }
        return ascending;
    }
}
