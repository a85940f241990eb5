package dev.verbatim.utterance;

import dev.verbatim.article.Channel;
import dev.verbatim.article.Dating;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.witness.Witness;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One speaker, one occasion, some words: known only as the set of its witnesses.
 *
 * @param speaker who, one for all articles; {@link Speaker#UNKNOWN} if no witness tells
 * @param channel through which channel, on the best testimony
 * @param dating when, on the best testimony, narrowed by all witnesses
 * @param witnesses its witnesses, least first; never empty
 * @param sources the articles of its witnesses, by id
 * @param drifts what gives its sense but for a negation, a number or the one who acts, in their order
 */
public record Utterance(
        Speaker speaker,
        Channel channel,
        Dating dating,
        List<Witness> witnesses,
        List<Source> sources,
        List<Drift> drifts)
        implements Serializable {

    /** Copies the lists; refuses null and an utterance without witness. */
    public Utterance {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(dating, "dating");
        witnesses = List.copyOf(witnesses);
        sources = List.copyOf(sources);
        drifts = List.copyOf(drifts);
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("witnesses must not be empty");
        }
    }

    /** The id of its statement: that of its least witness. */
    public String statementId() {
        return witnesses.get(0).statementId();
    }
}
