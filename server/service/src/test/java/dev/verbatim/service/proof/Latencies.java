package dev.verbatim.service.proof;

import java.util.Arrays;

/** How long calls took. Safe for use by several threads. */
final class Latencies {

    private int[] micros = new int[1 << 12];
    private int count;

    synchronized void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1_000);
    }

    synchronized int count() {
        return count;
    }

    /** The microseconds that this share of all calls took at most; 0 if there were none. */
    synchronized int micros(double share) {
        int[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.floor(share * count))];
    }
}
