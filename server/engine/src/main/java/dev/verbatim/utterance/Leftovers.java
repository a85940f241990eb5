package dev.verbatim.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts fragments together that found no longer text: one with the longer quotation of its own article that repeats it,
 * whoever is named there; a headline's with its own article's, and those of two articles that have
 * the same speaker and the same content words, two at least.
 */
final class Leftovers {

    private static final int LEAST_CONTENT = 2;
    private static final int LONG_FRAGMENT = 4;
    /** So many days apart, the same few words may be of two utterances. */
    private static final int NEWS_DAYS = 31;

    private final Grouping grouping;

    Leftovers(Grouping grouping) {
        this.grouping = grouping;
    }

    void merge() {
        mergeRepeated();
        mergeHeadings();
        mergeAcrossArticles();
    }

    /** Merges a fragment with the only group of its article that has its words one after the other in a longer quotation. */
    private void mergeRepeated() {
        Map<String, List<Exhibit>> passages = new TreeMap<>();
        grouping.exhibits().stream()
                .filter(Exhibit::isPassage)
                .forEach(passage -> passages.computeIfAbsent(passage.article(), any -> new ArrayList<>())
                        .add(passage));
        List<Exhibit> alone = grouping.groups().values().stream()
                .filter(members -> members.size() == 1)
                .map(members -> members.get(0))
                .filter(Leftovers::isLongFragment)
                .toList();
        for (Exhibit fragment : alone) {
            int[] homes = passages.getOrDefault(fragment.article(), List.of()).stream()
                    .filter(passage -> Contiguity.isRun(fragment.quoted(), passage.quoted()))
                    .filter(passage -> !isRetort(fragment, passage))
                    .mapToInt(passage -> grouping.group(passage.number()))
                    .distinct()
                    .toArray();
            if (homes.length == 1) {
                grouping.merge(homes[0], fragment.number());
            }
        }
    }

    /** Whether two who are both named have the words: then the one takes up the other's. */
    private boolean isRetort(Exhibit one, Exhibit two) {
        return one.isNamed()
                && two.isNamed()
                && one.number() < two.number()
                && one.witness().sentence() + 1 == two.witness().sentence()
                && grouping.own(one.number()).speaker(grouping.own(two.number())) == SpeakerFit.DIFFERENT;
    }

    private static boolean isLongFragment(Exhibit exhibit) {
        return exhibit.isFragment()
                && (exhibit.quoted().ownWords() >= LONG_FRAGMENT
                        || exhibit.quoted().senses().length >= LEAST_CONTENT);
    }

    private void mergeHeadings() {
        Map<String, List<Exhibit>> bodies = new TreeMap<>();
        for (Exhibit exhibit : grouping.exhibits()) {
            if (exhibit.isQuoted() && !exhibit.witness().heading()) {
                bodies.computeIfAbsent(exhibit.article(), any -> new ArrayList<>())
                        .add(exhibit);
            }
        }
        for (Exhibit heading : grouping.exhibits()) {
            boolean alone = grouping.group(heading.number()) == heading.number()
                    && heading.witness().heading();
            if (alone && heading.isFragment()) {
                mergeHeading(heading, bodies.getOrDefault(heading.article(), List.of()));
            }
        }
    }

    /** Merges a headline's fragment with the only group of its article that has its words. */
    private void mergeHeading(Exhibit heading, List<Exhibit> bodies) {
        int[] homes = bodies.stream()
                .filter(body -> Contiguity.words(heading.quoted(), body.quoted()) > 0)
                .filter(body -> fit(heading, body) != SpeakerFit.DIFFERENT || heading.hasSpeakerOf(body))
                .mapToInt(body -> grouping.group(body.number()))
                .distinct()
                .toArray();
        if (homes.length == 1) {
            grouping.merge(homes[0], heading.number());
        }
    }

    private void mergeAcrossArticles() {
        Map<String, List<Integer>> alike = new TreeMap<>();
        grouping.groups().forEach((group, members) -> {
            if (members.stream().allMatch(Exhibit::isFragment)
                    && !grouping.common(group).isNobody()) {
                for (Exhibit member : members) {
                    long[] senses = member.words().quotedSenses();
                    if (senses.length >= LEAST_CONTENT) {
                        alike.computeIfAbsent(Arrays.toString(senses), any -> new ArrayList<>())
                                .add(member.number());
                    }
                }
            }
        });
        for (List<Integer> numbers : alike.values()) {
            for (int i = 0; i < numbers.size(); i++) {
                for (int j = i + 1; j < Math.min(numbers.size(), i + 16); j++) {
                    mergeIfFit(numbers.get(i), numbers.get(j));
                }
            }
        }
    }

    private void mergeIfFit(int one, int two) {
        Circumstances first = grouping.common(one);
        Circumstances second = grouping.common(two);
        boolean sameDays = first.hasNarrowDays() && second.hasNarrowDays();
        boolean near = sameDays || grouping.isPublishedWithin(one, two, NEWS_DAYS);
        if (near && first.speaker(second) == SpeakerFit.SAME && first.channelFits(second) && first.daysFit(second)) {
            grouping.merge(one, two);
        }
    }

    private SpeakerFit fit(Exhibit one, Exhibit two) {
        return grouping.own(one.number()).speaker(grouping.common(two.number()));
    }
}
