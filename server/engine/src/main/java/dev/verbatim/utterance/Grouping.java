package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntPredicate;

/** The exhibits in groups, each of which is taken for the witnesses of one utterance; and what each group tells together. */
final class Grouping {

    private final List<Exhibit> exhibits;
    private final SpeakerDirectory directory;
    private final Merging merging;
    private final Circumstances[] own;
    private final Circumstances[] common;
    private final DayRange[] published;

    /** The groups that have grown, or of which a member's days have changed, since all days were reckoned. */
    private final BitSet stale = new BitSet();

    private Map<Integer, List<Exhibit>> groups = Map.of();

    Grouping(List<Exhibit> exhibits, SpeakerDirectory directory, SortedMap<String, Dating> publications) {
        this.exhibits = exhibits;
        this.directory = directory;
        this.merging = new Merging(exhibits.size());
        this.own = new Circumstances[exhibits.size()];
        this.common = new Circumstances[exhibits.size()];
        this.published = new DayRange[exhibits.size()];
        date(publications);
    }

    /** Reckons all days anew from these datings of the articles. Takes time only for what has changed since the last time. */
    void date(SortedMap<String, Dating> publications) {
        String article = "";
        DayRange days = DayRange.UNBOUNDED;
        for (Exhibit exhibit : exhibits) {
            if (!exhibit.article().equals(article)) {
                article = exhibit.article();
                days = publications.getOrDefault(article, Dating.UNKNOWN).days();
            }
            int number = exhibit.number();
            if (!days.equals(published[number])) {
                published[number] = days;
                own[number] = Circumstances.of(exhibit, directory, days);
                stale.set(group(number));
            }
        }
        if (!stale.isEmpty()) {
            reckonStale();
        }
    }

    private void reckonStale() {
        BitSet begun = new BitSet();
        for (int number = 0; number < own.length; number++) {
            int group = group(number);
            if (stale.get(group)) {
                common[group] = begun.get(group) ? common[group].with(own[number]) : own[number];
                begun.set(group);
            }
        }
        stale.clear();
    }

    List<Exhibit> exhibits() {
        return exhibits;
    }

    Exhibit exhibit(int number) {
        return exhibits.get(number);
    }

    /** The group of an exhibit: the number of its least member. */
    int group(int number) {
        return merging.least(number);
    }

    boolean isTogether(int one, int two) {
        return group(one) == group(two);
    }

    /** What all exhibits of a group together tell. */
    Circumstances common(int group) {
        return common[group(group)];
    }

    /** What an exhibit alone tells. */
    Circumstances own(int number) {
        return own[number];
    }

    /** Whether the articles of two exhibits may have appeared at most so many days apart. */
    boolean isPublishedWithin(int one, int two, int days) {
        DayRange first = published[one];
        DayRange second = published[two];
        return !first.hasEarliest()
                || !second.hasEarliest()
                || !first.hasLatest()
                || !second.hasLatest()
                || !first.earliest().isAfter(second.latest().plusDays(days))
                        && !second.earliest().isAfter(first.latest().plusDays(days));
    }

    /** Makes one group of two, unless each has an original: then they are two utterances, whatever words they share. */
    void merge(int one, int two) {
        int a = group(one);
        int b = group(two);
        if (a != b && !(common(a).settled() && common(b).settled())) {
            join(a, b);
        }
    }

    /** Makes one group of two. */
    void join(int one, int two) {
        int a = group(one);
        int b = group(two);
        if (a != b) {
            Circumstances both = common[Math.min(a, b)].with(common[Math.max(a, b)]);
            merging.merge(a, b);
            common[Math.min(a, b)] = both;
            stale.set(Math.min(a, b));
            groups = Map.of();
        }
    }

    /** The groups with their members, both ascending. Not to be changed. */
    Map<Integer, List<Exhibit>> groups() {
        if (groups.isEmpty()) {
            groups = groups(any -> true);
        }
        return groups;
    }

    /** The groups that have a member in an article of which the day is not told. */
    Collection<List<Exhibit>> groupsOfUndated(SortedMap<String, Dating> told) {
        BitSet undated = new BitSet();
        String article = "";
        boolean dated = true;
        for (Exhibit exhibit : exhibits) {
            if (!exhibit.article().equals(article)) {
                article = exhibit.article();
                dated = told.getOrDefault(article, Dating.UNKNOWN).days().isDay();
            }
            if (!dated) {
                undated.set(group(exhibit.number()));
            }
        }
        return undated.isEmpty() ? List.of() : groups(undated::get).values();
    }

    /** Whoever is least in a group is met first, so the groups come in order by themselves. */
    private Map<Integer, List<Exhibit>> groups(IntPredicate chosen) {
        Map<Integer, List<Exhibit>> chosenGroups = new LinkedHashMap<>();
        for (Exhibit exhibit : exhibits) {
            int group = group(exhibit.number());
            if (chosen.test(group)) {
                chosenGroups.computeIfAbsent(group, any -> new ArrayList<>(1)).add(exhibit);
            }
        }
        return chosenGroups;
    }
}
