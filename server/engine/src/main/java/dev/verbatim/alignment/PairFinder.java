package dev.verbatim.alignment;

/** Finds a best common subsequence of two short stretches of words. */
final class PairFinder {

    /** The most cells that are compared one by one. */
    static final int CELLS = 1 << 20;

    private static final int SAME = 8;
    private static final int SAME_FUNCTION = 5;
    private static final int SOFT = 4;
    private static final int FOLLOWS = 3;

    private static final byte UP = 1;
    private static final byte PAIRED = 2;
    private static final byte RUN = 4;

    private final Row left;
    private final Row right;
    private final Block block;
    private final byte[] steps;
    private final int width;

    private PairFinder(Row left, Row right, Block block) {
        this.left = left;
        this.right = right;
        this.block = block;
        this.width = block.right() + 1;
        this.steps = new byte[(block.left() + 1) * width];
    }

    /** Adds the pairs within a block; none if it is empty on a side or too large to compare. */
    static void find(Row left, Row right, Block block, Pairs pairs) {
        if (block.left() > 0 && block.right() > 0 && (long) block.left() * block.right() <= CELLS) {
            PairFinder finder = new PairFinder(left, right, block);
            finder.fill();
            finder.trace(pairs);
        }
    }

    private void fill() {
        int[] best = new int[width];
        int[] paired = new int[width];
        for (int i = 1; i <= block.left(); i++) {
            int diagonalBest = 0;
            int diagonalPaired = 0;
            for (int j = 1; j < width; j++) {
                int aboveBest = best[j];
                int abovePaired = paired[j];
                int worth = worth(block.leftStart() + i - 1, block.rightStart() + j - 1);
                byte step = 0;
                int pair = 0;
                if (worth > 0) {
                    boolean run = diagonalPaired > 0 && diagonalPaired + FOLLOWS >= diagonalBest;
                    pair = worth + (run ? diagonalPaired + FOLLOWS : diagonalBest);
                    step |= run ? RUN : 0;
                }
                int without = Math.max(aboveBest, best[j - 1]);
                if (pair > without) {
                    step |= PAIRED;
                } else if (aboveBest >= best[j - 1]) {
                    step |= UP;
                }
                best[j] = Math.max(pair, without);
                paired[j] = pair;
                steps[i * width + j] = step;
                diagonalBest = aboveBest;
                diagonalPaired = abovePaired;
            }
        }
    }

    private void trace(Pairs pairs) {
        int[] found = new int[2 * Math.min(block.left(), block.right())];
        int count = 0;
        int i = block.left();
        int j = block.right();
        boolean run = false;
        while (i > 0 && j > 0) {
            byte step = steps[i * width + j];
            if (run || (step & PAIRED) != 0) {
                found[count++] = j;
                found[count++] = i;
                run = (step & RUN) != 0;
                i--;
                j--;
            } else if ((step & UP) != 0) {
                i--;
            } else {
                j--;
            }
        }
        while (count > 0) {
            pairs.add(block.leftStart() + found[--count] - 1, block.rightStart() + found[--count] - 1);
        }
    }

    private int worth(int i, int j) {
        if (left.key(i) == right.key(j)) {
            return left.isContent(i) ? SAME : SAME_FUNCTION;
        }
        return left.stem(i) == right.stem(j) && left.isContent(i) && right.isContent(j) ? SOFT : 0;
    }
}
