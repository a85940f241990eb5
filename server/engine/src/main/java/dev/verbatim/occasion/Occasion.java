package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.article.Evidence;
import dev.verbatim.text.Tokens;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * When and through which channel something is said to have been said, as one article tells it.
 *
 * @param channel the channel
 * @param time what the article's words say about the day
 * @param basis what the day rests on; {@link DateBasis#UNSPECIFIED} if and only if {@code time} is untold
 * @param evidence the passages that channel and day rest on, the decisive first
 */
public record Occasion(Channel channel, TimeReference time, DateBasis basis, List<Evidence> evidence)
        implements Serializable {

    /** Neither channel nor day is told. */
    public static final Occasion UNTOLD =
            new Occasion(Channel.UNSPECIFIED, new TimeReference.Untold(), DateBasis.UNSPECIFIED, List.of());

    /** Copies the list; refuses null. */
    public Occasion {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(basis, "basis");
        evidence = List.copyOf(evidence);
    }

    /** Whether the article says something about the day. */
    public boolean hasTime() {
        return !(time instanceof TimeReference.Untold);
    }

    /** Whether the words may stand in any of several of the channel, as the article tells it: <i>in a pair of tweets</i>. */
    public boolean isOneOfSeveral() {
        return evidence.stream()
                .anyMatch(passage ->
                        ChannelWords.nameSeveral(Tokens.of(passage.selector().words())));
    }

    /** The day as far as it is known, if the article was published on one of {@code publication}. */
    public Dating dating(DayRange publication) {
        DayRange days = time.days(publication);
        if (hasTime() && !days.isUnbounded()) {
            return new Dating(days, basis, evidence);
        }
        return days.isUnbounded() ? Dating.UNKNOWN : new Dating(days, DateBasis.PUBLICATION, evidence);
    }
}
