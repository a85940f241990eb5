package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The exhibits in groups, each of which is taken for the witnesses of one utterance; and what each group tells together. */
final class Grouping {

    private final List<Exhibit> exhibits;
    private final SpeakerDirectory directory;
    private final Merging merging;
    private final Circumstances[] own;
    private final Circumstances[] common;

    Grouping(List<Exhibit> exhibits, SpeakerDirectory directory, SortedMap<String, Dating> publications) {
        this.exhibits = exhibits;
        this.directory = directory;
        this.merging = new Merging(exhibits.size());
        this.own = new Circumstances[exhibits.size()];
        this.common = new Circumstances[exhibits.size()];
        date(publications);
    }

    /** Reckons all days anew from these datings of the articles. */
    void date(SortedMap<String, Dating> publications) {
        for (Exhibit exhibit : exhibits) {
            Dating publication = publications.getOrDefault(exhibit.article(), Dating.UNKNOWN);
            own[exhibit.number()] = Circumstances.of(exhibit, directory, publication.days());
        }
        Arrays.fill(common, null);
        for (Exhibit exhibit : exhibits) {
            int group = group(exhibit.number());
            Circumstances known = common[group];
            common[group] = known == null ? own[exhibit.number()] : known.with(own[exhibit.number()]);
        }
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
        }
    }

    /** The groups with their members, both ascending. */
    SortedMap<Integer, List<Exhibit>> groups() {
        TreeMap<Integer, List<Exhibit>> groups = new TreeMap<>();
        exhibits.forEach(exhibit -> groups.computeIfAbsent(group(exhibit.number()), any -> new ArrayList<>())
                .add(exhibit));
        return groups;
    }
}
