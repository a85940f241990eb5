package dev.verbatim.concordance;

import java.util.Arrays;
import java.util.List;

/**
 * Counts what passages are worth by the keys that they have, in an open-addressing table. Passages are numbered through all
 * segments.
 */
final class Tally {

    private final List<FiledKeys> filed;
    private final int[] sizes;
    private final int[][] places;
    private final Worth worth;
    private final int enough;
    private final int[] passages;
    private final int[] sums;
    private int[] met;
    private int count;

    /** A count that passes over the commoner keys after {@code enough} passages. */
    Tally(List<FiledKeys> filed, int[] sizes, int[][] places, Worth worth, int enough) {
        this.enough = enough;
        this.filed = filed;
        this.sizes = sizes;
        this.places = places;
        this.worth = worth;
        int total = 0;
        for (int k = 0; k < worth.keys() && total < enough; k++) {
            total += Math.min(enough, worth.length(worth.rarest(k)));
        }
        int capacity = Integer.highestOneBit(Math.max(16, Math.min(total, 2 * enough))) * 4;
        passages = new int[capacity];
        sums = new int[capacity];
        met = new int[64];
    }

    /** The passages that are worth most, and some share of the best, in ascending order, at most {@code limit}. */
    int[] best(int limit, double share) {
        count();
        Best best = new Best(limit);
        for (int i = 0; i < count; i++) {
            best.offer(sums[met[i]], passages[met[i]]);
        }
        return best.passages(share);
    }

    private void count() {
        int read = 0;
        for (int k = 0; k < worth.keys() && read < enough; k++) {
            int key = worth.rarest(k);
            int base = 0;
            for (int s = 0; s < filed.size() && read < 2 * enough; s++) {
                Postings postings = filed.get(s).at(places[s][key]);
                for (int p = postings.next(); p >= 0 && read < 2 * enough; p = postings.next()) {
                    add(base + p, worth.of(key));
                    read++;
                }
                base += sizes[s];
            }
        }
    }

    private void add(int passage, int value) {
        int mask = passages.length - 1;
        int slot = (passage * 0x9E3779B1 >>> 7) & mask;
        while (sums[slot] != 0 && passages[slot] != passage) {
            slot = slot + 1 & mask;
        }
        if (sums[slot] == 0) {
            passages[slot] = passage;
            met = count < met.length ? met : Arrays.copyOf(met, 2 * count);
            met[count++] = slot;
        }
        sums[slot] += value;
    }
}
