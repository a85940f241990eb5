package dev.verbatim.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Two rows of words side by side, where they overlap best.
 *
 * <p>Example: left <i>we lied, we cheated</i>, right <i>then we lied and we cheated them</i> have four pairs, one block in
 * between (<i>and</i> added), and the right row goes on at both ends.
 */
public final class Alignment {

    private final Row left;
    private final Row right;
    private final int[] leftPairs;
    private final int[] rightPairs;
    private final List<Block> blocks;
    private final Counts counts;

    Alignment(Row left, Row right, int[] leftPairs, int[] rightPairs) {
        this.left = left;
        this.right = right;
        this.leftPairs = leftPairs;
        this.rightPairs = rightPairs;
        this.blocks = Blocks.between(leftPairs, rightPairs);
        this.counts = Counts.of(this);
    }

    /** The one row. */
    public Row left() {
        return left;
    }

    /** The other row. */
    public Row right() {
        return right;
    }

    /** How many pairs of words answer to each other. */
    public int pairs() {
        return leftPairs.length;
    }

    /** The word of the left row in pair {@code p}; ascending. */
    public int leftOf(int p) {
        return leftPairs[p];
    }

    /** The word of the right row in pair {@code p}; ascending. */
    public int rightOf(int p) {
        return rightPairs[p];
    }

    /** The pair that a word of the left row is in, or a negative number if it has no partner. Takes logarithmic time. */
    public int pairOfLeft(int word) {
        return Arrays.binarySearch(leftPairs, word);
    }

    /** Whether no word answers to another. */
    public boolean isEmpty() {
        return leftPairs.length == 0;
    }

    /** The first word of the left row that has a partner. Throws if empty. */
    public int leftFirst() {
        return leftPairs[0];
    }

    /** The last word of the left row that has a partner. Throws if empty. */
    public int leftLast() {
        return leftPairs[leftPairs.length - 1];
    }

    /** The first word of the right row that has a partner. Throws if empty. */
    public int rightFirst() {
        return rightPairs[0];
    }

    /** The last word of the right row that has a partner. Throws if empty. */
    public int rightLast() {
        return rightPairs[rightPairs.length - 1];
    }

    /** The places between the first and the last pair where the rows differ, in order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** How many pairs are the same word, clitics not counted. */
    public int same() {
        return counts.same();
    }

    /** How many pairs are the same content word. */
    public int sameContent() {
        return counts.sameContent();
    }

    /** The length of the longest run of same words, broken neither on the left nor on the right. */
    public int longestRun() {
        return counts.longestRun();
    }

    /**
     * The share of same words where the rows overlap, in [0.0, 1.0]. Words missing at an ellipsis and words an editor
     * supplied do not count against it; words that both rows have beyond the last pair do.
     */
    public double similarity() {
        return counts.similarity();
    }

    /** What forbids taking the rows for the same words, if anything. Looked for at each call. */
    public Optional<HardStop> hardStop() {
        return HardStops.first(this);
    }

    /** Whether every own word of the left row has a partner. */
    public boolean holdsLeft() {
        return counts.leftUnpaired() == 0;
    }

    /** Whether every own word of the right row has a partner. */
    public boolean holdsRight() {
        return counts.rightUnpaired() == 0;
    }
}
