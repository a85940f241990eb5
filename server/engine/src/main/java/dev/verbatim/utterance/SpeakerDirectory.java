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
        return new SpeakerDirectory(numbers, speakers);
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
