package dev.verbatim.statement;

import dev.verbatim.article.Channel;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.article.Evidence;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.collation.ApparatusEntry;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one speaker said on one occasion, reconstructed from its witnesses: our edition of an utterance.
 *
 * @param id {@code {article}.{number}} of its least witness
 * @param speaker who; {@link Speaker#UNKNOWN} if no witness tells
 * @param text the canonical text in Unicode Normalization Form C, gaps as {@code […]}; empty if every witness is
 *     indirect
 * @param gaps the places in {@code text} that read {@code […]}
 * @param segments the stretches of {@code text} with the same support, in order
 * @param channel through which channel
 * @param dating when
 * @param citations the witnesses, the fullest first; never empty
 * @param apparatus where the witnesses differ, in the order of {@code text}
 * @param independentWitnessCount how many witnesses are independent: a family of copies counts once
 * @param firstSeen the days of the earliest publication among the witnesses, as far as known
 * @param openQuestions what is still open or contradicted, in one sentence each
 */
public record Statement(
        String id,
        Speaker speaker,
        String text,
        List<Span> gaps,
        List<Segment> segments,
        Channel channel,
        Dating dating,
        List<Citation> citations,
        List<ApparatusEntry> apparatus,
        int independentWitnessCount,
        DayRange firstSeen,
        List<String> openQuestions)
        implements Serializable {

    /** What stands in a text where words are missing. */
    public static final String GAP = "[…]";

    /** Copies the lists; refuses null and a statement without citation. */
    public Statement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
        gaps = List.copyOf(gaps);
        segments = List.copyOf(segments);
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(dating, "dating");
        citations = List.copyOf(citations);
        apparatus = List.copyOf(apparatus);
        Objects.requireNonNull(firstSeen, "firstSeen");
        openQuestions = List.copyOf(openQuestions);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("citations must not be empty");
        }
    }

    /** The passages that the day rests on, the decisive first; then those that tell the channel, if none of these does. */
    public List<Evidence> evidence() {
        List<Occasion> telling = citations.stream()
                .map(citation -> citation.witness().occasion())
                .filter(occasion -> channel != Channel.UNSPECIFIED && occasion.channel() == channel)
                .toList();
        boolean told = telling.stream()
                .flatMap(occasion -> occasion.evidence().stream())
                .anyMatch(dating.evidence()::contains);
        return told || telling.isEmpty()
                ? dating.evidence()
                : Stream.concat(dating.evidence().stream(), telling.get(0).evidence().stream())
                        .toList();
    }
}
