package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.witness.Testimony;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Families of articles that copy one another: they share long runs of words outside quotations. */
final class Families {

    private final List<Testimony> testimonies;
    private final Merging merging;
    private final List<List<Integer>> relatives;

    private Families(List<Testimony> testimonies, List<List<Integer>> relatives) {
        this.testimonies = testimonies;
        this.merging = new Merging(testimonies.size());
        this.relatives = relatives;
        for (int i = 0; i < relatives.size(); i++) {
            for (int relative : relatives.get(i)) {
                merging.merge(i, relative);
            }
        }
    }

    /** The families among testimonies, which are sorted by article id. */
    static Families among(List<Testimony> testimonies, Copies copies) {
        return new Families(testimonies, copies.among(testimonies));
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
