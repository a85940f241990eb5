package dev.verbatim.utterance;

import dev.verbatim.attribution.Speaker;
import java.util.List;
import java.util.Objects;

/**
 * What a set of testimonies amounts to.
 *
 * @param utterances who said what on which occasion, least first; every witness belongs to exactly
 *     one, but for terms and for what was spoken in an original and nobody quotes, which belong to none
 * @param sources every article with its narrowed dating and its family, by id
 * @param speakers everybody to whom an utterance is attributed, by display name
 */
public record Matching(List<Utterance> utterances, List<Source> sources, List<Speaker> speakers) {

    /** Copies the lists. */
    public Matching {
        utterances = List.copyOf(utterances);
        sources = List.copyOf(sources);
        speakers = List.copyOf(speakers);
        Objects.requireNonNull(utterances, "utterances");
    }
}
