package dev.verbatim.alignment;

/** Puts two rows of words side by side. */
public final class Aligner {

    /*
     * The pairs are those of a best common subsequence in which the same word counts more than the same stem, a content word
     * more than a function word, and words that follow one another more than scattered ones (Gotoh's two states for runs).
     * Long rows are first pinned at runs of four words that occur once in each (the idea of patience diff), so that only
     * short stretches between the pins are compared cell by cell. Of all pairs those are kept that stand together: the
     * stretch with the most pairs for the fewest words between them (Kadane).
     */

    private Aligner() {}

    /** The best overlap of two rows; time is near linear for long rows that resemble each other. */
    public static Alignment align(Row left, Row right) {
        Pairs pairs = new Pairs(Math.min(left.size(), right.size()));
        if ((long) left.size() * right.size() <= PairFinder.CELLS) {
            PairFinder.find(left, right, new Block(0, left.size(), 0, right.size()), pairs);
        } else {
            int i = 0;
            int j = 0;
            int[] pins = Pins.of(left, right);
            for (int p = 0; p < pins.length; p += 2) {
                PairFinder.find(left, right, new Block(i, pins[p], j, pins[p + 1]), pairs);
                pairs.add(pins[p], pins[p + 1]);
                i = pins[p] + 1;
                j = pins[p + 1] + 1;
            }
            PairFinder.find(left, right, new Block(i, left.size(), j, right.size()), pairs);
        }
        return pairs.densest(left, right);
    }
}
