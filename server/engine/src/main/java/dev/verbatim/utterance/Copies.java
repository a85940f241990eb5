package dev.verbatim.utterance;

import dev.verbatim.witness.Sketch;
import dev.verbatim.witness.Testimony;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which articles share long runs of words outside quotations, remembered from one matching to the next. */
final class Copies implements Kinship.Comparison<Boolean> {

    private static final int LEAST_SHARED_RUNS = 20;
    private static final double LEAST_CONTAINMENT = 0.15;
    private static final int LEAST_SHARED_SAMPLE = 3;
    private static final int COMMON = 64;

    private final Kinship<Boolean> kinship = new Kinship<>(
            COMMON, LEAST_SHARED_SAMPLE, this, id -> testimony(id).sketch().hashes());
    private final Presence<Testimony> present = new Presence<>();
    private final IdentityHashMap<Testimony, Integer> ids = new IdentityHashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int next;

    /** Takes in who is new, forgets who is gone; answers the relatives of each testimony, by their places, ascending. */
    List<List<Integer>> among(List<Testimony> testimonies) {
        List<Integer> come = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < testimonies.size(); i++) {
            int id = id(testimonies.get(i));
            places.put(id, i);
            if (present.keep(id, testimonies.get(i))) {
                come.add(id);
            }
        }
        present.absent(this::forget);
        come.forEach(kinship::add);
        List<List<Integer>> relatives = new ArrayList<>();
        for (Testimony testimony : testimonies) {
            relatives.add(kinship.kin(id(testimony)).keySet().stream()
                    .map(id -> Objects.requireNonNull(places.get(id), "place of a relative"))
                    .sorted()
                    .toList());
        }
        return relatives;
    }

    private int id(Testimony testimony) {
        return ids.computeIfAbsent(testimony, unknown -> free.isEmpty() ? next++ : free.pop());
    }

    private void forget(int id) {
        kinship.remove(id);
        ids.remove(testimony(id));
        free.push(id);
    }

    private Testimony testimony(int id) {
        return present.get(id);
    }

    @Override
    public Optional<Boolean> compare(int one, int two) {
        return isCopy(testimony(one).sketch(), testimony(two).sketch()) ? Optional.of(true) : Optional.empty();
    }

    @Override
    public int order(int one, int two) {
        return testimony(one).compareTo(testimony(two));
    }

    private static boolean isCopy(Sketch one, Sketch two) {
        double resemblance = resemblance(one.hashes(), two.hashes());
        double shared = resemblance / (1 + resemblance) * (one.runs() + two.runs());
        int smaller = Math.min(one.runs(), two.runs());
        return shared >= LEAST_SHARED_RUNS - 0.5 && shared >= LEAST_CONTAINMENT * smaller;
    }

    /** The share of common runs among all runs of both, estimated from the least of them. */
    private static double resemblance(long[] one, long[] two) {
        int limit = Math.max(one.length, two.length);
        int seen = 0;
        int common = 0;
        int i = 0;
        int j = 0;
        boolean whole = limit < Sketch.LIMIT;
        while ((whole || seen < limit) && (i < one.length || j < two.length)) {
            boolean left = j == two.length || (i < one.length && one[i] <= two[j]);
            boolean right = i == one.length || (j < two.length && two[j] <= one[i]);
            i += left ? 1 : 0;
            j += right ? 1 : 0;
            common += left && right ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) common / seen;
    }
}
