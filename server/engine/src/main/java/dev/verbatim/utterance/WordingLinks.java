package dev.verbatim.utterance;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the exhibits that have the same words, and puts those together whose circumstances do not forbid it. */
final class WordingLinks {

    /** So many sentences apart, the words of one article are none that it reports twice. */
    private static final int NEIGHBOURS = 1;

    private final Grouping grouping;
    private final Predicate<Exhibit> chosen;
    private final Resemblances resemblances;

    /** Links among the exhibits {@code chosen}, by the words of which {@code resemblances} tells. */
    WordingLinks(Grouping grouping, Predicate<Exhibit> chosen, Resemblances resemblances) {
        this.grouping = grouping;
        this.chosen = chosen;
        this.resemblances = resemblances;
    }

    void merge() {
        List<Link> links = resemblances.among(grouping.exhibits(), chosen);
        List<Exhibit> exhibits = grouping.exhibits();
        links.removeIf(link -> !link.allows(grouping.own(link.one()), grouping.own(link.two()))
                || isParallel(exhibits.get(link.one()), exhibits.get(link.two()), link));
        links.sort(Comparator.naturalOrder());
        for (Link link : links) {
            if (link.allows(grouping.common(link.one()), grouping.common(link.two()))) {
                grouping.merge(link.one(), link.two());
            }
        }
    }

    /** Whether an article quotes the two one after the other, so that what differs in them does so in what was said. */
    private static boolean isParallel(Exhibit one, Exhibit two, Link link) {
        int apart = Math.abs(one.witness().sentence() - two.witness().sentence());
        return apart <= NEIGHBOURS
                && one.witness().sentence() >= 0
                && two.witness().sentence() >= 0
                && one.article().equals(two.article())
                && link.resemblance().similarity() < 1;
    }
}
