package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.chronology.Chronologist;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the witnesses of the same utterance among the testimonies of many articles: the second of the engine's three doors. */
public final class WitnessMatcher {

    /*
     * From the certain to the probable, each step on what the ones before have settled: (1) passages that share their words,
     * (2) what an article reports from one occasion, (3) occasions that articles share, (4) fragments, each into one longer
     * text, (5) indirect reports. Only the first three tie passages to one another. Days are reckoned anew in between, since a
     * shared post dates an undated article, and its Monday then tells one briefing from another.
     */

    /**
     * Matches a set of testimonies, in any order: the answer does not depend on it. Time grows with the number of shared
     * words, not with the square of the number of articles.
     *
     * @throws IllegalArgumentException if two testimonies are of one article
     */
    public Matching match(Collection<Testimony> testimonies) {
        List<Testimony> sorted = testimonies.stream().sorted().toList();
        requireDistinct(sorted);
        SpeakerDirectory directory = SpeakerDirectory.of(sorted);
        SortedMap<String, Dating> told = new TreeMap<>();
        sorted.forEach(testimony -> told.put(testimony.articleId(), testimony.publication()));

        Grouping grouping = new Grouping(exhibits(sorted, directory), directory, told);
        new WordingLinks(grouping, Exhibit::isPassage, Exhibit::quoted).merge();
        grouping.date(narrow(grouping, told));
        new Occasions(grouping).merge();
        grouping.date(narrow(grouping, told));
        new SharedOccasions(grouping).merge();
        grouping.date(narrow(grouping, told));
        new Placing(grouping).merge();
        new Leftovers(grouping).merge();
        SortedMap<String, Dating> publications = narrow(grouping, told);
        grouping.date(publications);
        new Reports(grouping).merge();
        new WordingLinks(grouping, Exhibit::isIndirect, Exhibit::content).merge();
        return matching(sorted, grouping, directory, publications);
    }

    private static void requireDistinct(List<Testimony> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            String id = sorted.get(i).articleId();
            if (id.equals(sorted.get(i - 1).articleId())) {
                throw new IllegalArgumentException("article " + id + " is given twice; give each article once");
            }
        }
    }

    private static List<Exhibit> exhibits(List<Testimony> sorted, SpeakerDirectory directory) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Testimony testimony : sorted) {
            testimony.witnesses().stream()
                    .filter(witness -> witness.kind() != QuotationKind.TERM)
                    .sorted()
                    .forEach(witness -> exhibits.add(new Exhibit(exhibits.size(), witness, directory)));
        }
        return List.copyOf(exhibits);
    }

    private static SortedMap<String, Dating> narrow(Grouping grouping, SortedMap<String, Dating> told) {
        return Chronologist.narrow(witnesses(grouping), told).articles();
    }

    private static List<List<Witness>> witnesses(Grouping grouping) {
        return grouping.groups().values().stream()
                .map(members -> members.stream().map(Exhibit::witness).toList())
                .toList();
    }

    private static Matching matching(
            List<Testimony> sorted,
            Grouping grouping,
            SpeakerDirectory directory,
            SortedMap<String, Dating> publications) {
        SortedMap<String, Source> sources = sources(sorted, publications);
        List<Dating> datings = Chronologist.date(witnesses(grouping), publications);
        Utterances utterances = new Utterances(directory, sources);
        List<Utterance> made = new ArrayList<>();
        for (List<Exhibit> members : grouping.groups().values()) {
            made.add(utterances.make(members, datings.get(made.size())));
        }
        List<Speaker> speakers = made.stream()
                .map(Utterance::speaker)
                .filter(speaker -> !speaker.isUnknown())
                .distinct()
                .sorted(Comparator.comparing(Speaker::displayName))
                .toList();
        return new Matching(made, List.copyOf(sources.values()), speakers);
    }

    private static SortedMap<String, Source> sources(List<Testimony> sorted, SortedMap<String, Dating> publications) {
        Families families = Families.among(sorted);
        SortedMap<String, Source> sources = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Testimony testimony = sorted.get(i);
            String id = testimony.articleId();
            sources.put(
                    id,
                    new Source(
                            id,
                            testimony.uri(),
                            testimony.publisher(),
                            testimony.title(),
                            publications.getOrDefault(id, Dating.UNKNOWN),
                            families.family(i),
                            families.copiedFrom(i, publications)));
        }
        return sources;
    }
}
