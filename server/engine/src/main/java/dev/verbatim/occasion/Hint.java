package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Evidence;
import dev.verbatim.attribution.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence tells of one speaker's words.
 *
 * @param speaker whose words
 * @param channel the channel; unspecified if not told
 * @param time the day, if told
 * @param evidence the words that tell
 * @param aside whether it tells of an earlier occasion than the article goes on with: <i>in an earlier statement</i>
 */
record Hint(Speaker speaker, Channel channel, Optional<TimeReference> time, List<Evidence> evidence, boolean aside) {

    static final Hint NOTHING = new Hint(Speaker.UNKNOWN, Channel.UNSPECIFIED, Optional.empty(), List.of(), false);

    boolean isNothing() {
        return channel == Channel.UNSPECIFIED && time.isEmpty();
    }

    /** The same with a day reckoned from the one told before, or without any if that is not known. */
    Hint after(Optional<TimeReference> before) {
        if (!(time.orElse(null) instanceof TimeReference.DaysFrom from)) {
            return this;
        }
        Optional<TimeReference> day =
                before.map(base -> from.count() == 0 ? base : new TimeReference.DaysFrom(base, from.count()));
        return new Hint(speaker, channel, day, evidence, aside || from.count() < 0);
    }

    /** The same with what is told beside it. */
    Hint with(Hint other) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(other.evidence);
        return new Hint(
                speaker,
                other.channel == Channel.UNSPECIFIED ? channel : other.channel,
                other.time.isPresent() ? other.time : time,
                all,
                aside || other.aside);
    }

    Occasion occasion() {
        return new Occasion(
                channel,
                time.orElseGet(TimeReference.Untold::new),
                time.map(Hint::basis).orElse(DateBasis.UNSPECIFIED),
                evidence);
    }

    static DateBasis basis(TimeReference time) {
        return time.isRelative() ? DateBasis.RECKONED : DateBasis.STATED;
    }
}
