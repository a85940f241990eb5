package dev.verbatim.concordance;

import java.util.List;

/**
 * Some passages, filed. Passages are numbered from 0; each has its words in {@code words}, and each key the ascending
 * numbers of the passages that have it in {@code postings}. Immutable.
 *
 * <pre>
 *   directory  first key of each beginning:          0 . . 3 . 5 . .
 *   keys       ascending, as unsigned numbers:       k0 k1 k2 k3 k4 ...
 *   offsets    where the list of each key starts:    0  1  4  5  9 ...
 *   postings   differences, seven bits a byte:       [12] [3 +2 +9] [12] ...
 * </pre>
 */
final class Segment<T> {

    private final List<T> owners;
    private final int[] starts;
    private final int[] words;
    private final FiledKeys filed;
    private final Removed removed;

    Segment(List<T> owners, int[] starts, int[] words, FiledKeys filed, Removed removed) {
        this.owners = owners;
        this.starts = starts;
        this.words = words;
        this.filed = filed;
        this.removed = removed;
    }

    /** The same without some passages. */
    Segment<T> without(Removed more) {
        return new Segment<>(owners, starts, words, filed, more);
    }

    /** How many passages there are, removed ones included. */
    int size() {
        return owners.size();
    }

    int live() {
        return owners.size() - removed.count();
    }

    T owner(int passage) {
        return owners.get(passage);
    }

    /** Where the words of a passage start in {@link #words}; they end where those of the next one start. */
    int start(int passage) {
        return starts[passage];
    }

    int[] words() {
        return words;
    }

    FiledKeys filed() {
        return filed;
    }

    Removed removed() {
        return removed;
    }

    /** Whether words stand one after the other somewhere in a passage. */
    boolean has(int passage, int[] run) {
        int last = starts[passage + 1] - run.length;
        for (int from = starts[passage]; from <= last; from++) {
            int i = 0;
            while (i < run.length && words[from + i] == run[i]) {
                i++;
            }
            if (i == run.length) {
                return true;
            }
        }
        return false;
    }

    /** The bytes that its arrays take. */
    long bytes() {
        return 4L * (owners.size() + starts.length + words.length) + filed.bytes() + removed.bytes();
    }
}
