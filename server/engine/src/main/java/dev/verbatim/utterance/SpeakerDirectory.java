package dev.verbatim.utterance;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everybody whom some articles name, one speaker for all of them. */
final class SpeakerDirectory {

    /** Nobody. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers;
    private final List<Speaker> speakers;
    /** Whom an article means by a description, by the article's id and the description's key. */
    private final Map<String, Map<String, Integer>> meant = new HashMap<>();

    private SpeakerDirectory(Map<String, Integer> numbers, List<Speaker> speakers) {
        this.numbers = numbers;
        this.speakers = speakers;
    }

    static SpeakerDirectory of(Collection<Testimony> testimonies) {
        TreeMap<String, NameCount> counts = new TreeMap<>();
        for (Testimony testimony : testimonies) {
            Set<String> met = new HashSet<>();
            for (Witness witness : testimony.witnesses()) {
                for (Speaker speaker : List.of(
                        witness.attribution().speaker(), witness.attribution().voice())) {
                    if (!speaker.isUnknown()) {
                        counts.computeIfAbsent(key(speaker), key -> new NameCount(speaker))
                                .count(speaker, met.add(key(speaker)));
                    }
                }
            }
        }
        List<NameCount> names = List.copyOf(counts.values());
        Merging merging = new SameSpeaker(names).merge();
        Map<String, Integer> numbers = new HashMap<>();
        List<Speaker> speakers = SpeakerGroups.speakers(names, merging, numbers);
        SpeakerDirectory directory = new SpeakerDirectory(numbers, speakers);
        List<Testimony> describing =
                testimonies.stream().filter(SpeakerDirectory::describes).toList();
        Descriptions descriptions = describing.isEmpty() ? new Descriptions() : directory.descriptions(names);
        describing.forEach(testimony -> directory.tell(testimony, descriptions));
        return directory;
    }

    private static boolean describes(Testimony testimony) {
        return testimony.witnesses().stream()
                .map(Witness::attribution)
                .anyMatch(told -> told.speaker().kind() == SpeakerKind.DESCRIBED
                        || told.voice().kind() == SpeakerKind.DESCRIBED);
    }

    private Descriptions descriptions(List<NameCount> names) {
        Descriptions descriptions = new Descriptions();
        names.stream()
                .filter(name -> name.kind() == SpeakerKind.PERSON)
                .forEach(name -> name.descriptions()
                        .forEach((text, articles) ->
                                descriptions.add(numbers.getOrDefault(name.id(), UNKNOWN), text, articles)));
        return descriptions;
    }

    /** Learns who is only described in an article, if he is named in it too. */
    private void tell(Testimony testimony, Descriptions descriptions) {
        Set<Integer> named = new HashSet<>();
        Map<String, Integer> described = new HashMap<>();
        for (Witness witness : testimony.witnesses()) {
            for (Speaker speaker : List.of(
                    witness.attribution().speaker(), witness.attribution().voice())) {
                if (speaker.isPerson()) {
                    named.add(number(speaker));
                } else if (speaker.kind() == SpeakerKind.DESCRIBED) {
                    described.computeIfAbsent(key(speaker), key -> descriptions.bearer(speaker));
                }
            }
        }
        described.values().retainAll(named);
        if (!described.isEmpty()) {
            meant.put(testimony.articleId(), described);
        }
    }

    /** The number of a speaker as an article has them, one who is only described by his name if it can be told. */
    int number(String article, Speaker speaker) {
        return speaker.kind() == SpeakerKind.DESCRIBED
                ? meant.getOrDefault(article, Map.of()).getOrDefault(key(speaker), number(speaker))
                : number(speaker);
    }

    /** The number of a speaker as an article has them; {@link #UNKNOWN} if unknown. */
    int number(Speaker speaker) {
        return speaker.isUnknown() ? UNKNOWN : numbers.getOrDefault(key(speaker), UNKNOWN);
    }

    /** The one speaker for all articles. */
    Speaker speaker(int number) {
        return number == UNKNOWN ? Speaker.UNKNOWN : speakers.get(number);
    }

    boolean isPerson(int number) {
        return number != UNKNOWN && speakers.get(number).kind() == SpeakerKind.PERSON;
    }

    static String key(Speaker speaker) {
        return speaker.id();
    }
}
