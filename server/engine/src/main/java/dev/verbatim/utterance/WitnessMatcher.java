package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.chronology.Chronologist;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the witnesses of the same utterance among the testimonies of many articles: the second of the engine's three doors.
 *
 * <p>An instance remembers what it found out in its last matching, so that matching a set that differs little takes little
 * time. What it answers depends on the set alone. For one thread at a time.
 */
public final class WitnessMatcher {

    /*
     * From the certain to the probable, each step on what the ones before have settled: (0) quotations that come from an
     * original, (1) passages that share their words, (2) what an article reports from one occasion, (3) occasions that articles
     * share, (4) fragments, each into one longer text, (5) indirect reports. Only the first four tie passages to one another.
     * Days are reckoned anew in between, since a shared post dates an undated article, and its Monday then tells one briefing
     * from another. What was spoken in an original but nobody quotes takes no part.
     */

    private Memory memory = new Memory();

    /**
     * Matches a set of testimonies, in any order: the answer does not depend on it. Time grows with the number of shared
     * words, not with the square of the number of articles.
     *
     * @throws IllegalArgumentException if two testimonies are of one article
     */
    public Matching match(Collection<Testimony> testimonies) {
        List<Testimony> sorted = testimonies.stream().sorted().toList();
        requireDistinct(sorted);
        Memory remembered = memory;
        memory = new Memory();
        Matching matching = match(sorted, remembered);
        memory = remembered;
        return matching;
    }

    /** Matches with what is remembered, which is of no use any more if this fails. */
    private static Matching match(List<Testimony> sorted, Memory memory) {
        SpeakerDirectory directory = SpeakerDirectory.of(sorted);
        SortedMap<String, Dating> told = new TreeMap<>();
        sorted.forEach(testimony -> told.put(testimony.articleId(), testimony.publication()));

        SortedMap<String, List<Place>> anchors = new Anchors(Scripts.of(sorted, directory), directory).find(sorted);
        Grouping grouping = new Grouping(exhibits(sorted, directory, quoted(anchors), memory), directory, told);
        join(anchors, grouping);
        grouping.date(narrow(grouping, told));
        new WordingLinks(grouping, Exhibit::isPassage, memory.passages()).merge();
        grouping.date(narrow(grouping, told));
        new Occasions(grouping).merge();
        grouping.date(narrow(grouping, told));
        new SharedOccasions(grouping).merge();
        grouping.date(narrow(grouping, told));
        new Placing(grouping).merge();
        new Leftovers(grouping).merge();
        SortedMap<String, Dating> publications = narrow(grouping, told);
        grouping.date(publications);
        Drifts drifts = new Reports(grouping, memory.retellings()).merge();
        new WordingLinks(grouping, Exhibit::isIndirect, memory.clauses()).merge();
        Matching matching = matching(sorted, grouping, drifts, directory, publications, memory);
        memory.retain(grouping.exhibits());
        return matching;
    }

    private static void requireDistinct(List<Testimony> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            String id = sorted.get(i).articleId();
            if (id.equals(sorted.get(i - 1).articleId())) {
                throw new IllegalArgumentException("article " + id + " is given twice; give each article once");
            }
        }
    }

    /** The statement ids of what is quoted of originals. */
    private static Set<String> quoted(SortedMap<String, List<Place>> anchors) {
        Set<String> quoted = new HashSet<>();
        anchors.values()
                .forEach(places -> places.forEach(place ->
                        place.quoted().stream().map(Witness::statementId).forEach(quoted::add)));
        return quoted;
    }

    private static void join(SortedMap<String, List<Place>> anchors, Grouping grouping) {
        Map<String, Integer> numbers = new HashMap<>();
        grouping.exhibits().forEach(exhibit -> numbers.put(exhibit.witness().statementId(), exhibit.number()));
        anchors.forEach((id, places) -> {
            int number = Objects.requireNonNull(numbers.get(id), "number of a quotation");
            for (Place place : places) {
                place.quoted()
                        .forEach(part -> grouping.join(
                                number, Objects.requireNonNull(numbers.get(part.statementId()), "number of a part")));
            }
        });
    }

    /** What takes part in matching: all but terms and what nobody quotes of an original. */
    private static List<Exhibit> exhibits(
            List<Testimony> sorted, SpeakerDirectory directory, Set<String> quoted, Memory memory) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Testimony testimony : sorted) {
            testimony.witnesses().stream()
                    .filter(witness -> witness.kind() != QuotationKind.TERM)
                    .filter(witness -> !witness.original() || quoted.contains(witness.statementId()))
                    .sorted()
                    .forEach(witness -> exhibits.add(new Exhibit(exhibits.size(), memory.words(witness), directory)));
        }
        return List.copyOf(exhibits);
    }

    private static SortedMap<String, Dating> narrow(Grouping grouping, SortedMap<String, Dating> told) {
        return Chronologist.narrow(witnesses(grouping.groupsOfUndated(told)), told);
    }

    private static List<List<Witness>> witnesses(Collection<List<Exhibit>> groups) {
        return groups.stream().map(Relays::witnesses).toList();
    }

    private static Matching matching(
            List<Testimony> sorted,
            Grouping grouping,
            Drifts drifts,
            SpeakerDirectory directory,
            SortedMap<String, Dating> publications,
            Memory memory) {
        SortedMap<String, Source> sources = sources(sorted, publications, memory);
        List<Dating> datings = Chronologist.date(witnesses(grouping.groups().values()), publications);
        Utterances utterances = new Utterances(directory, sources);
        List<Utterance> made = new ArrayList<>();
        SortedMap<Integer, SortedSet<Drift>> drifted = drifts.byGroup();
        for (Map.Entry<Integer, List<Exhibit>> group : grouping.groups().entrySet()) {
            SortedSet<Drift> own = drifted.getOrDefault(group.getKey(), Collections.emptySortedSet());
            made.add(utterances.make(group.getValue(), datings.get(made.size()), own));
        }
        made.addAll(unquoted(sorted, grouping, directory, publications, utterances));
        made.sort(Comparator.comparing(utterance -> utterance.witnesses().get(0)));
        List<Speaker> speakers = made.stream()
                .map(Utterance::speaker)
                .filter(speaker -> !speaker.isUnknown())
                .distinct()
                .sorted(Comparator.comparing(Speaker::displayName))
                .toList();
        return new Matching(made, List.copyOf(sources.values()), speakers);
    }

    /** The posts and releases that nobody quotes: each is an utterance of its own. */
    private static List<Utterance> unquoted(
            List<Testimony> sorted,
            Grouping grouping,
            SpeakerDirectory directory,
            SortedMap<String, Dating> publications,
            Utterances utterances) {
        Set<String> quoted = grouping.exhibits().stream()
                .map(Exhibit::witness)
                .filter(Witness::original)
                .map(Witness::statementId)
                .collect(Collectors.toSet());
        List<Witness> unquoted = sorted.stream()
                .filter(Testimony::original)
                .flatMap(testimony -> testimony.witnesses().stream())
                .filter(witness -> !witness.occasion().channel().isSpoken() && !quoted.contains(witness.statementId()))
                .toList();
        List<Dating> datings = Chronologist.date(unquoted.stream().map(List::of).toList(), publications);
        List<Utterance> made = new ArrayList<>();
        for (Witness witness : unquoted) {
            made.add(utterances.make(
                    List.of(new Exhibit(made.size(), witness, directory)), datings.get(made.size()), List.of()));
        }
        return made;
    }

    private static SortedMap<String, Source> sources(
            List<Testimony> sorted, SortedMap<String, Dating> publications, Memory memory) {
        Families families = Families.among(sorted, memory.copies());
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
