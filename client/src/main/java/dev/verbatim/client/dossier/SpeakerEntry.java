package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A speaker, with what he said.
 *
 * @param name the name shown
 * @param editions his statements, in the dossier's order; never empty
 */
public record SpeakerEntry(String name, List<Edition> editions) {
    /** Copies the list. */
    public SpeakerEntry {
        requireNonNull(name, "name");
        editions = List.copyOf(editions);
    }

    /** Returns through which channels he spoke, with commas between; empty if that is unknown. */
    public String channels() {
        return editions.stream()
                .map(Edition::channel)
                .filter(channel -> !channel.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
