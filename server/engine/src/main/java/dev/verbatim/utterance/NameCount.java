package dev.verbatim.utterance;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often a name is met, and what else stands beside it. */
final class NameCount {

    private final TreeMap<String, Integer> spellings = new TreeMap<>();
    private final TreeMap<String, Integer> aliases = new TreeMap<>();
    private final TreeMap<String, Integer> descriptions = new TreeMap<>();
    private final String id;
    private int persons;
    private int bodies;
    private int articles;

    NameCount(Speaker speaker) {
        id = speaker.id();
    }

    void count(Speaker speaker, boolean newArticle) {
        spellings.merge(speaker.displayName(), 1, Integer::sum);
        speaker.aliases().forEach(alias -> aliases.merge(alias, 1, Integer::sum));
        if (newArticle && !speaker.description().isEmpty()) {
            descriptions.merge(speaker.description(), 1, Integer::sum);
        }
        persons += speaker.kind() == SpeakerKind.PERSON ? 1 : 0;
        bodies += speaker.kind() == SpeakerKind.PERSON ? 0 : 1;
        articles += newArticle ? 1 : 0;
    }

    String id() {
        return id;
    }

    /** The spelling met most often; of several the first in the order of code units. */
    String name() {
        return mostFrequent(spellings);
    }

    SpeakerKind kind() {
        return persons >= bodies ? SpeakerKind.PERSON : SpeakerKind.GROUP;
    }

    int articles() {
        return articles;
    }

    SortedMap<String, Integer> spellings() {
        return spellings;
    }

    SortedMap<String, Integer> aliases() {
        return aliases;
    }

    SortedMap<String, Integer> descriptions() {
        return descriptions;
    }

    static String mostFrequent(SortedMap<String, Integer> counts) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
