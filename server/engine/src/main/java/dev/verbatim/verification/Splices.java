package dev.verbatim.verification;

import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Block;
import dev.verbatim.alignment.Row;

/** Looks where words in question run on from the middle of one sentence that was said into a later one. */
final class Splices {

    private Splices() {}

    /** Whether what was passed over says of the same the contrary: {@code he says I do not} of {@code he says I do. But I do not}. */
    static boolean turn(Alignment alignment) {
        return alignment.blocks().stream()
                .anyMatch(block -> block.left() == 0 && turns(alignment.left(), alignment.right(), block));
    }

    private static boolean turns(Row asked, Row said, Block block) {
        int end = block.rightStart() + 1;
        while (end < block.rightEnd() && !said.opensSentence(end)) {
            end++;
        }
        boolean spliced = !said.opensSentence(block.rightStart()) && end < block.rightEnd();
        int count = end - block.rightStart();
        int last = Math.min(asked.size(), block.leftStart() + count + 1);
        return spliced
                && 2 * same(asked, block.leftStart(), last, said, block.rightStart(), end) > count
                && Contradictions.hasNegation(asked, block.leftStart(), last)
                        != Contradictions.hasNegation(said, block.rightStart(), end);
    }

    private static int same(Row asked, int from, int to, Row said, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            boolean found = false;
            for (int j = from; j < to && !found; j++) {
                found = said.key(i) == asked.key(j);
            }
            count += found ? 1 : 0;
        }
        return count;
    }
}
