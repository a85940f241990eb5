package dev.verbatim.utterance;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the exhibits that have the same words, and puts those together whose circumstances do not forbid it. */
final class WordingLinks {

    /** How many words make a run. */
    private static final int RUN = 3;

    /** A run that more exhibits share than this pairs neighbours only. */
    private static final int COMMON = 48;

    private final Grouping grouping;
    private final Predicate<Exhibit> chosen;
    private final Function<Exhibit, Row> words;

    /** Links among the exhibits {@code chosen}, by the row that {@code words} gives. */
    WordingLinks(Grouping grouping, Predicate<Exhibit> chosen, Function<Exhibit, Row> words) {
        this.grouping = grouping;
        this.chosen = chosen;
        this.words = words;
    }

    void merge() {
        List<Link> links = new ArrayList<>();
        long[] pairs = runs().pairs(COMMON);
        Arrays.sort(pairs);
        for (int p = 0; p < pairs.length; p++) {
            if (p == 0 || pairs[p] != pairs[p - 1]) {
                link((int) (pairs[p] >>> 32), (int) pairs[p], links);
            }
        }
        links.sort(Comparator.naturalOrder());
        for (Link link : links) {
            if (link.allows(grouping.common(link.one()), grouping.common(link.two()))) {
                grouping.merge(link.one(), link.two());
            }
        }
    }

    private Postings runs() {
        Postings runs = new Postings();
        for (Exhibit exhibit : grouping.exhibits()) {
            if (chosen.test(exhibit)) {
                Row row = words.apply(exhibit);
                for (int i = 0; i + RUN <= row.size(); i++) {
                    if (row.isContent(i) || row.isContent(i + 1) || row.isContent(i + 2)) {
                        runs.add(
                                Postings.key(Postings.key(row.key(i), row.key(i + 1)), row.key(i + 2)),
                                exhibit.number());
                    }
                }
            }
        }
        return runs;
    }

    private void link(int one, int two, List<Link> links) {
        Circumstances first = grouping.own(one);
        Circumstances second = grouping.own(two);
        if (!first.daysFit(second) && !first.daysMissByOne(second)) {
            return;
        }
        Alignment alignment = Aligner.align(words.apply(grouping.exhibit(one)), words.apply(grouping.exhibit(two)));
        Link link = new Link(one, two, alignment.same(), alignment.sameContent(), alignment.similarity());
        if (link.allows(first, second) && alignment.hardStop().isEmpty()) {
            links.add(link);
        }
    }
}
