package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.witness.Sketch;
import dev.verbatim.witness.Testimony;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Families of articles that copy one another: they share long runs of words outside quotations. */
final class Families {

    private static final int LEAST_SHARED_RUNS = 20;
    private static final double LEAST_CONTAINMENT = 0.15;
    private static final int LEAST_SHARED_SAMPLE = 3;
    private static final int COMMON = 64;

    private final List<Testimony> testimonies;
    private final Merging merging;
    private final List<List<Integer>> relatives = new ArrayList<>();

    private Families(List<Testimony> testimonies) {
        this.testimonies = testimonies;
        this.merging = new Merging(testimonies.size());
        testimonies.forEach(testimony -> relatives.add(new ArrayList<>()));
    }

    /** The families among testimonies, which are sorted by article id. */
    static Families among(List<Testimony> testimonies) {
        Families families = new Families(testimonies);
        Postings hashes = new Postings();
        for (int i = 0; i < testimonies.size(); i++) {
            for (long hash : testimonies.get(i).sketch().hashes()) {
                hashes.add(hash, i);
            }
        }
        families.relate(hashes.pairs(COMMON));
        return families;
    }

    private void relate(long[] pairs) {
        Arrays.sort(pairs);
        for (int from = 0; from < pairs.length; ) {
            int to = from;
            while (to < pairs.length && pairs[to] == pairs[from]) {
                to++;
            }
            int one = (int) (pairs[from] >>> 32);
            int two = (int) pairs[from];
            if (to - from >= LEAST_SHARED_SAMPLE
                    && isCopy(
                            testimonies.get(one).sketch(), testimonies.get(two).sketch())) {
                merging.merge(one, two);
                relatives.get(one).add(two);
                relatives.get(two).add(one);
            }
            from = to;
        }
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

    /** The least article id of the family of article {@code i}. */
    String family(int i) {
        return testimonies.get(merging.least(i)).articleId();
    }

    /** The relative that article {@code i} was probably copied from: the earliest that is certainly earlier; empty if none. */
    String copiedFrom(int i, SortedMap<String, Dating> publications) {
        DayRange own = days(testimonies.get(i).articleId(), publications);
        return relatives.get(i).stream()
                .map(relative -> testimonies.get(relative).articleId())
                .filter(id -> days(id, publications).latest().isBefore(own.earliest()))
                .min(Comparator.<String, LocalDate>comparing(
                                id -> days(id, publications).latest())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static DayRange days(String article, SortedMap<String, Dating> publications) {
        return publications.getOrDefault(article, Dating.UNKNOWN).days();
    }
}
