package dev.verbatim.utterance;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import java.util.Arrays;
import java.util.Optional;

/**
 * How much two witnesses' words are the same, whatever else is known of the witnesses.
 *
 * @param words how many words they share
 * @param content how many content words
 * @param similarity the share of same words where they overlap
 * @param joint whether the one only goes on where the other ends
 */
record Resemblance(int words, int content, double similarity, boolean joint) {

    private static final int LEAST_WORDS = 5;
    private static final int LEAST_CONTENT = 2;
    private static final double ALIKE = 0.72;
    private static final int JOINT_WORDS = 8;

    /** The resemblance of two rows; empty if it is not enough for any circumstances, or if something forbids it. */
    static Optional<Resemblance> of(Row one, long[] sortedKeys, Row two) {
        if (!haveEnough(sortedKeys, sortedKeys(two))) {
            return Optional.empty();
        }
        Alignment alignment = Aligner.align(one, two);
        boolean enough = alignment.same() >= LEAST_WORDS
                && alignment.sameContent() >= LEAST_CONTENT
                && alignment.similarity() >= ALIKE
                && !(isJoint(alignment) && isLoose(alignment))
                && alignment.hardStop().isEmpty();
        return enough
                ? Optional.of(new Resemblance(
                        alignment.same(), alignment.sameContent(), alignment.similarity(), isJoint(alignment)))
                : Optional.empty();
    }

    /** Whether each goes on where the other ends. */
    private static boolean isJoint(Alignment alignment) {
        boolean leftFirst = alignment.leftFirst() > 0;
        boolean rightFirst = alignment.rightFirst() > 0;
        boolean leftLast = alignment.leftLast() + 1 < alignment.left().size();
        boolean rightLast = alignment.rightLast() + 1 < alignment.right().size();
        return leftFirst && rightLast && !leftLast && !rightFirst || rightFirst && leftLast && !rightLast && !leftFirst;
    }

    /** Whether the few words that two have in common are not even the same: set phrases overlap so. */
    private static boolean isLoose(Alignment alignment) {
        return alignment.same() < (alignment.similarity() < 1 ? JOINT_WORDS : JOINT_WORDS - 1);
    }

    /** The words of a row as keys, ascending. */
    static long[] sortedKeys(Row row) {
        long[] keys = new long[row.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = row.key(i);
        }
        Arrays.sort(keys);
        return keys;
    }

    /** Whether two rows have so many words in common, wherever they stand, that it is worth while to align them. */
    private static boolean haveEnough(long[] one, long[] two) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (count < LEAST_WORDS && i < one.length && j < two.length) {
            if (one[i] == two[j]) {
                count++;
                i++;
                j++;
            } else if (one[i] < two[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count >= LEAST_WORDS;
    }
}
