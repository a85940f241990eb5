package dev.verbatim.alignment;

import java.util.Arrays;

/** Pairs of words that answer to each other, ascending on both sides. */
final class Pairs {

    private static final double SAME = 1.0;
    private static final double SAME_FUNCTION = 0.5;
    private static final double SOFT = 0.6;
    private static final double UNPAIRED = 0.3;
    private static final double SUPPLIED = 0.05;

    private final int[] left;
    private final int[] right;
    private int size;

    Pairs(int capacity) {
        left = new int[capacity];
        right = new int[capacity];
    }

    void add(int i, int j) {
        left[size] = i;
        right[size++] = j;
    }

    /** The alignment of the stretch of pairs that has the most pairs for the fewest words without partner. */
    Alignment densest(Row leftRow, Row rightRow) {
        int bestStart = 0;
        int bestEnd = 0;
        double best = 0;
        int start = 0;
        double sum = 0;
        for (int p = 0; p < size; p++) {
            double carried = p == 0 ? 0 : sum - cost(leftRow, rightRow, p);
            if (p == 0 || carried <= 0) {
                start = p;
                carried = 0;
            }
            sum = carried + worth(leftRow, rightRow, p);
            if (sum > best) {
                best = sum;
                bestStart = start;
                bestEnd = p + 1;
            }
        }
        return new Alignment(
                leftRow,
                rightRow,
                Arrays.copyOfRange(left, bestStart, bestEnd),
                Arrays.copyOfRange(right, bestStart, bestEnd));
    }

    private double worth(Row leftRow, Row rightRow, int p) {
        if (leftRow.key(left[p]) != rightRow.key(right[p])) {
            return SOFT;
        }
        return leftRow.isContent(left[p]) ? SAME : SAME_FUNCTION;
    }

    private double cost(Row leftRow, Row rightRow, int p) {
        int i = left[p - 1] + 1;
        int j = right[p - 1] + 1;
        boolean leftBreaks = Blocks.hasBreak(leftRow, i, left[p]);
        boolean rightBreaks = Blocks.hasBreak(rightRow, j, right[p]);
        int ownLeft = Blocks.own(leftRow, i, left[p]);
        int ownRight = Blocks.own(rightRow, j, right[p]);
        double ofLeft = rightBreaks ? Math.min(ownLeft, 2) : ownLeft;
        double ofRight = leftBreaks ? Math.min(ownRight, 2) : ownRight;
        int supplied = left[p] - i - ownLeft + right[p] - j - ownRight;
        return UNPAIRED * Math.max(ofLeft, ofRight) + SUPPLIED * supplied;
    }
}
