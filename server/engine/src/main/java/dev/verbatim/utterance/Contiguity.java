package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;

/** Looks for the words of a fragment, inflected or not, one after the other in a longer text. */
final class Contiguity {

    /** How many words of the text may stand between two content words of the fragment beyond those of the fragment. */
    private static final int SLACK = 2;

    private Contiguity() {}

    /** How many content words the fragment has, if the text has them all in that order; else 0. */
    static int words(Row fragment, Row text) {
        int[] content = new int[fragment.size()];
        int count = 0;
        for (int i = 0; i < fragment.size(); i++) {
            if (fragment.isContent(i) && !fragment.isSupplied(i)) {
                content[count++] = i;
            }
        }
        if (count == 0) {
            return 0;
        }
        for (int j = 0; j < text.size(); j++) {
            if (startsAt(fragment, content, count, text, j)) {
                return count;
            }
        }
        return 0;
    }

    /** Whether the text has all words of the fragment, one after the other. */
    static boolean isRun(Row fragment, Row text) {
        for (int from = 0; from + fragment.size() <= text.size(); from++) {
            int same = 0;
            while (same < fragment.size() && fragment.key(same) == text.key(from + same)) {
                same++;
            }
            if (same == fragment.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(Row fragment, int[] content, int count, Row text, int start) {
        if (!same(fragment, content[0], text, start)) {
            return false;
        }
        int at = start;
        for (int k = 1; k < count; k++) {
            int reach = Math.min(text.size() - 1, at + content[k] - content[k - 1] + SLACK);
            int next = at + 1;
            while (next <= reach && !same(fragment, content[k], text, next)) {
                next++;
            }
            if (next > reach) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Whether two words have the same sense: <i>not acceptable</i> meets <i>unacceptable</i>, but not <i>acceptable</i>. */
    private static boolean same(Row one, int i, Row two, int j) {
        return one.sense(i) == two.sense(j);
    }
}
