package dev.verbatim.witness;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A bounded sample of an article's own prose, by which copies can be told: the least hashes of its runs of eight words
 * outside quotations (bottom-k sketch, Cohen and Kaplan 2007; shingles, Broder 1997).
 */
public final class Sketch implements Serializable {

    /** How many hashes a sketch holds at most. */
    public static final int LIMIT = 512;

    /** How many words make one run. */
    public static final int RUN_WORDS = 8;

    private static final long serialVersionUID = 1L;

    private final long[] hashes;
    private final int runs;

    private Sketch(long[] hashes, int runs) {
        this.hashes = hashes;
        this.runs = runs;
    }

    /** The sketch of an article with these hashes of runs, in any order, repetitions allowed. */
    public static Sketch of(long[] allHashes) {
        return ofFirst(allHashes.clone(), allHashes.length);
    }

    /** The sketch of an article with the first {@code count} of these hashes of runs; changes the array. */
    static Sketch ofFirst(long[] hashes, int count) {
        Arrays.sort(hashes, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return new Sketch(Arrays.copyOf(hashes, Math.min(LIMIT, distinct)), distinct);
    }

    /** The hashes, ascending. */
    public long[] hashes() {
        return hashes.clone();
    }

    /** How many different runs the article has, sampled or not. */
    public int runs() {
        return runs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that && runs == that.runs && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "Sketch[" + hashes.length + " of " + runs + " runs]";
    }
}
