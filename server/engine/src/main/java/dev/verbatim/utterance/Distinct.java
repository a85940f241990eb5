package dev.verbatim.utterance;

import java.util.Arrays;

/** Makes sets of hashes. */
final class Distinct {

    private Distinct() {}

    /** The first {@code count} of some values, ascending, each once; changes the array. */
    static long[] sorted(long[] values, int count) {
        Arrays.sort(values, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[distinct++] = values[i];
            }
        }
        return Arrays.copyOf(values, distinct);
    }
}
