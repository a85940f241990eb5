package dev.verbatim.concordance;

import java.util.Arrays;
import java.util.List;

/** What each key that is looked for tells: the rarer, the more. */
final class Worth {

    private final int[] lengths;
    private final int[] worth;
    private final int[] rarestFirst;

    Worth(List<FiledKeys> filed, int[][] places, int passages) {
        int keys = places.length == 0 ? 0 : places[0].length;
        lengths = new int[keys];
        worth = new int[keys];
        long[] order = new long[keys];
        for (int k = 0; k < keys; k++) {
            for (int s = 0; s < places.length; s++) {
                lengths[k] += filed.get(s).length(places[s][k]);
            }
            worth[k] = (int) (64 * (1 + Math.log(1 + (double) passages / (1 + lengths[k]))));
            order[k] = (long) lengths[k] << 32 | k;
        }
        Arrays.sort(order);
        rarestFirst = Arrays.stream(order).mapToInt(packed -> (int) packed).toArray();
    }

    int keys() {
        return lengths.length;
    }

    /** The key that is the {@code rank}-th rarest, from 0. */
    int rarest(int rank) {
        return rarestFirst[rank];
    }

    /** About how many passages have a key. */
    int length(int key) {
        return lengths[key];
    }

    int of(int key) {
        return worth[key];
    }
}
