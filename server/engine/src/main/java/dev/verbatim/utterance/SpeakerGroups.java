package dev.verbatim.utterance;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes one speaker of all names that stand for them. */
final class SpeakerGroups {

    private static final int MOST_ALIASES = 20;

    private SpeakerGroups() {}

    /** The speakers; {@code numbers} learns which name means which. */
    static List<Speaker> speakers(List<NameCount> names, Merging merging, Map<String, Integer> numbers) {
        TreeMap<Integer, List<NameCount>> groups = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            groups.computeIfAbsent(merging.least(i), any -> new ArrayList<>()).add(names.get(i));
        }
        List<Speaker> speakers = new ArrayList<>();
        for (List<NameCount> group : groups.values()) {
            group.forEach(name -> numbers.put(name.id(), speakers.size()));
            speakers.add(speaker(group));
        }
        return speakers;
    }

    private static Speaker speaker(List<NameCount> group) {
        NameCount best = group.stream().max(byFullness()).orElseThrow();
        TreeMap<String, Integer> aliases = new TreeMap<>();
        TreeMap<String, Integer> descriptions = new TreeMap<>();
        for (NameCount name : group) {
            name.spellings().forEach((spelling, count) -> aliases.merge(spelling, count, Integer::sum));
            name.aliases().forEach((alias, count) -> aliases.merge(alias, count, Integer::sum));
            name.descriptions().forEach((text, count) -> descriptions.merge(text, count, Integer::sum));
        }
        aliases.remove(best.name());
        List<String> most = aliases.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ALIASES)
                .map(Map.Entry::getKey)
                .toList();
        return new Speaker(best.name(), best.kind(), most, NameCount.mostFrequent(descriptions));
    }

    /** Full names before bare surnames and handles, then the most frequent, then the longest. */
    private static Comparator<NameCount> byFullness() {
        return Comparator.<NameCount>comparingInt(SpeakerGroups::rank)
                .thenComparingInt(NameCount::articles)
                .thenComparingInt(name -> name.name().length())
                .thenComparing(NameCount::name);
    }

    private static int rank(NameCount name) {
        if (SpeakerNames.isHandle(name.name())) {
            return 0;
        }
        return name.kind() == SpeakerKind.PERSON && PersonName.of(name.name()).isSurnameOnly() ? 1 : 2;
    }
}
