package dev.verbatim.verification;

import dev.verbatim.article.DayRange;
import java.util.Objects;

/**
 * The question whether somebody said certain words.
 *
 * @param text the words in question, with or without quotation marks; never empty
 * @param claimedSpeaker a name, a handle, a description; empty if nobody is named
 * @param claimedDays when it is said to have been said; {@link DayRange#UNBOUNDED} if not told
 */
public record Inquiry(String text, String claimedSpeaker, DayRange claimedDays) {

    /** Refuses null. */
    public Inquiry {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(claimedSpeaker, "claimedSpeaker");
        Objects.requireNonNull(claimedDays, "claimedDays");
    }
}
