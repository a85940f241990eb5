package dev.verbatim.alignment;

/**
 * How much two aligned rows agree.
 *
 * @param same pairs of the same word, clitics not counted
 * @param sameContent pairs of the same content word
 * @param longestRun longest run of same words
 * @param leftUnpaired own words of the left row without partner
 * @param rightUnpaired own words of the right row without partner
 * @param similarity share of same words where the rows overlap
 */
record Counts(int same, int sameContent, int longestRun, int leftUnpaired, int rightUnpaired, double similarity) {

    static Counts of(Alignment alignment) {
        Row left = alignment.left();
        Row right = alignment.right();
        int same = 0;
        int content = 0;
        int run = 0;
        int longest = 0;
        int paired = 0;
        for (int p = 0; p < alignment.pairs(); p++) {
            int i = alignment.leftOf(p);
            int j = alignment.rightOf(p);
            paired += left.isSupplied(i) || left.isClitic(i) ? 0 : 1;
            boolean isSame = left.key(i) == right.key(j);
            boolean follows = p > 0 && alignment.leftOf(p - 1) == i - 1 && alignment.rightOf(p - 1) == j - 1;
            run = !isSame ? 0 : follows ? run + 1 : 1;
            longest = Math.max(longest, run);
            same += isSame && !left.isClitic(i) ? 1 : 0;
            content += isSame && left.isContent(i) ? 1 : 0;
        }
        int rightPaired = 0;
        for (int p = 0; p < alignment.pairs(); p++) {
            int j = alignment.rightOf(p);
            rightPaired += right.isSupplied(j) || right.isClitic(j) ? 0 : 1;
        }
        return new Counts(
                same,
                content,
                longest,
                left.ownWords() - paired,
                right.ownWords() - rightPaired,
                similarity(alignment, same));
    }

    private static double similarity(Alignment alignment, int same) {
        if (alignment.isEmpty()) {
            return 0.0;
        }
        int soft = 0;
        for (int p = 0; p < alignment.pairs(); p++) {
            soft += alignment.left().key(alignment.leftOf(p))
                            == alignment.right().key(alignment.rightOf(p))
                    ? 0
                    : 1;
        }
        double different = soft * 0.5 + edges(alignment);
        for (Block block : alignment.blocks()) {
            different += difference(alignment, block);
        }
        return same / (same + different);
    }

    /** How many words differ at a place: none where one row breaks off or an editor supplies. */
    private static int difference(Alignment alignment, Block block) {
        int left = Blocks.own(alignment.left(), block.leftStart(), block.leftEnd());
        int right = Blocks.own(alignment.right(), block.rightStart(), block.rightEnd());
        boolean supplied = left < block.left() || right < block.right();
        boolean leftBreaks = Blocks.hasBreak(alignment.left(), block.leftStart(), block.leftEnd());
        boolean rightBreaks = Blocks.hasBreak(alignment.right(), block.rightStart(), block.rightEnd());
        if ((leftBreaks && left == 0) || (rightBreaks && right == 0)) {
            return 0;
        }
        if (supplied) {
            return Math.min(left, right);
        }
        return leftBreaks || rightBreaks ? Math.min(left, right) : Math.max(left, right);
    }

    private static int edges(Alignment alignment) {
        Row left = alignment.left();
        Row right = alignment.right();
        int before = Math.min(
                Blocks.own(left, lastBreak(left, alignment.leftFirst()), alignment.leftFirst()),
                Blocks.own(right, lastBreak(right, alignment.rightFirst()), alignment.rightFirst()));
        int after = Math.min(
                Blocks.own(left, alignment.leftLast() + 1, nextBreak(left, alignment.leftLast() + 1)),
                Blocks.own(right, alignment.rightLast() + 1, nextBreak(right, alignment.rightLast() + 1)));
        return before + after;
    }

    /** Where the stretch without break that word {@code i} stands in begins. */
    static int lastBreak(Row row, int i) {
        int start = i;
        while (start > 0 && !row.isAfterBreak(start)) {
            start--;
        }
        return start;
    }

    /** Where the stretch without break that ends before word {@code i} ends if it goes on from there. */
    static int nextBreak(Row row, int i) {
        int end = i;
        while (end < row.size() && !row.isAfterBreak(end)) {
            end++;
        }
        return end;
    }
}
