package dev.verbatim.utterance;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the exhibits that have the same words, and puts those together whose circumstances do not forbid it. */
final class WordingLinks {

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
        links.removeIf(link -> !link.allows(grouping.own(link.one()), grouping.own(link.two())));
        links.sort(Comparator.naturalOrder());
        for (Link link : links) {
            if (link.allows(grouping.common(link.one()), grouping.common(link.two()))) {
                grouping.merge(link.one(), link.two());
            }
        }
    }
}
