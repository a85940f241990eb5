package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.text.Span;
import java.util.Optional;

/**
 * Words of a sentence that tell a channel or a day.
 *
 * @param span where they stand, the preposition before them included
 * @param firstToken the first of their tokens
 * @param channel the channel; unspecified if they tell a day
 * @param time the day, if they tell one
 * @param outlet whether they only name a broadcaster, so that any other channel comes before it
 */
record Marker(Span span, int firstToken, Channel channel, Optional<TimeReference> time, boolean outlet) {

    /** Fewer code points apart, two markers are one phrase. */
    static final int ONE_PHRASE = 24;
}
