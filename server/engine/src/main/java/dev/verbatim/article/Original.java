package dev.verbatim.article;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whose words an article is, if it is no report but the words themselves: a post, a transcript, a release.
 *
 * @param speakerDisplayName who said it; empty only if the text is a transcript whose turns begin with {@code NAME:}
 * @param handle the account without {@code @}; empty if there is none
 * @param channel through which channel; never {@link Channel#UNSPECIFIED}
 * @param utterDate when, in civil time where the speaker was
 */
public record Original(String speakerDisplayName, String handle, Channel channel, LocalDate utterDate)
        implements Serializable {

    /** Refuses null and an unspecified channel. */
    public Original {
        Objects.requireNonNull(speakerDisplayName, "speakerDisplayName");
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(utterDate, "utterDate");
        if (Objects.requireNonNull(channel, "channel") == Channel.UNSPECIFIED) {
            throw new IllegalArgumentException("channel of an original must be specified");
        }
    }
}
