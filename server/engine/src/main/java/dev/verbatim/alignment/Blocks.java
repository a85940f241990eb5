package dev.verbatim.alignment;

import java.util.ArrayList;
import java.util.List;

/** Finds the places between pairs where rows differ. */
final class Blocks {

    private Blocks() {}

    static List<Block> between(int[] left, int[] right) {
        List<Block> blocks = new ArrayList<>();
        for (int p = 1; p < left.length; p++) {
            if (left[p] > left[p - 1] + 1 || right[p] > right[p - 1] + 1) {
                blocks.add(new Block(left[p - 1] + 1, left[p], right[p - 1] + 1, right[p]));
            }
        }
        return List.copyOf(blocks);
    }

    /** How many own words of a row stand from {@code start} to {@code end}. */
    static int own(Row row, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += row.isSupplied(i) || row.isClitic(i) ? 0 : 1;
        }
        return count;
    }

    /** Whether words may be missing somewhere from word {@code start} to word {@code end}, both included. */
    static boolean hasBreak(Row row, int start, int end) {
        for (int i = start; i <= end && i < row.size(); i++) {
            if (row.isAfterBreak(i)) {
                return true;
            }
        }
        return false;
    }
}
