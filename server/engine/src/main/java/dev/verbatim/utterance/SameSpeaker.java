package dev.verbatim.utterance;

import dev.verbatim.attribution.SpeakerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out which names stand for one speaker. */
final class SameSpeaker {

    /** How much more often than any other a full name must be met for a bare surname to mean it. */
    private static final int DOMINANCE = 4;

    private final List<NameCount> names;
    private final Merging merging;

    SameSpeaker(List<NameCount> names) {
        this.names = names;
        this.merging = new Merging(names.size());
    }

    Merging merge() {
        TreeMap<String, List<Integer>> persons = new TreeMap<>();
        TreeMap<String, List<Integer>> bodies = new TreeMap<>();
        TreeMap<String, List<Integer>> handles = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            NameCount name = names.get(i);
            int number = i;
            if (SpeakerNames.isHandle(name.name())) {
                put(handles, SpeakerNames.handle(name.name()), i);
            } else if (name.kind() == SpeakerKind.PERSON) {
                put(persons, PersonName.of(name.name()).surname(), i);
                name.aliases().keySet().stream()
                        .filter(SpeakerNames::isHandle)
                        .forEach(handle -> put(handles, SpeakerNames.handle(handle), number));
            } else {
                put(bodies, BodyName.of(name.name()).core(), i);
            }
        }
        persons.values().forEach(this::mergePersons);
        bodies.values().forEach(this::mergeBodies);
        handles.values().forEach(this::mergeHandles);
        return merging;
    }

    private static void put(Map<String, List<Integer>> buckets, String key, int number) {
        buckets.computeIfAbsent(key, any -> new ArrayList<>()).add(number);
    }

    /** All in {@code bucket} have one surname: full names merge if they fit, the bare surname with the only one there is. */
    private void mergePersons(List<Integer> bucket) {
        List<Integer> full =
                bucket.stream().filter(i -> !person(i).isSurnameOnly()).toList();
        for (int i : full) {
            List<Integer> fitting =
                    full.stream().filter(j -> person(i).fits(person(j))).toList();
            boolean unambiguous = fitting.stream()
                    .allMatch(j -> fitting.stream().allMatch(k -> person(j).fits(person(k))));
            if (unambiguous) {
                fitting.forEach(j -> merging.merge(i, j));
            }
        }
        TreeMap<Integer, Integer> articles = new TreeMap<>();
        full.forEach(i -> articles.merge(merging.least(i), names.get(i).articles(), Integer::sum));
        int best = dominant(articles);
        if (best >= 0) {
            bucket.stream().filter(i -> person(i).isSurnameOnly()).forEach(i -> merging.merge(best, i));
        }
    }

    private static int dominant(SortedMap<Integer, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(entry -> counts.size() == 1 || entry.getValue() >= DOMINANCE * (total - entry.getValue()))
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    /** All in {@code bucket} have one name but for the place: those without place merge with the only one with a place. */
    private void mergeBodies(List<Integer> bucket) {
        List<String> places = bucket.stream()
                .map(i -> BodyName.of(names.get(i).name()).place())
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
        for (int i : bucket) {
            for (int j : bucket) {
                String one = BodyName.of(names.get(i).name()).place();
                String two = BodyName.of(names.get(j).name()).place();
                if (one.equals(two) || places.size() == 1) {
                    merging.merge(i, j);
                }
            }
        }
    }

    private void mergeHandles(List<Integer> bucket) {
        for (int i : bucket) {
            for (int j : bucket) {
                boolean handle = SpeakerNames.isHandle(names.get(i).name())
                        || SpeakerNames.isHandle(names.get(j).name());
                if (handle || person(i).fits(person(j))) {
                    merging.merge(i, j);
                }
            }
        }
    }

    private PersonName person(int i) {
        return PersonName.of(names.get(i).name());
    }
}
