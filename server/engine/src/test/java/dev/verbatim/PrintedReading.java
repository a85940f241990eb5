package dev.verbatim;

import dev.verbatim.article.Channel;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.occasion.Period;
import dev.verbatim.occasion.TimeReference;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A testimony as text that a person can read: a line for the article, then two lines for each witness.
 *
 * <pre>
 * Rain is coming | published 2021-03-04 STATED | body [31,210)
 * 1 DIRECT [31,80) Anna Brown | post | Monday RECKONED
 *   “So it is,”
 * </pre>
 */
public final class PrintedReading {

    private final boolean spans;

    private PrintedReading(boolean spans) {
        this.spans = spans;
    }

    /** The testimony with the place of each content. */
    public static String of(Testimony testimony) {
        return new PrintedReading(true).print(testimony);
    }

    /** The testimony without places: equal for texts that differ in what stands around the story. */
    public static String withoutSpans(Testimony testimony) {
        return new PrintedReading(false).print(testimony);
    }

    /** Days as a person writes them. */
    public static String days(DayRange days) {
        if (days.isUnbounded()) {
            return "unknown";
        }
        if (days.isDay()) {
            return days.earliest().toString();
        }
        return (days.hasEarliest() ? days.earliest() : "") + ".." + (days.hasLatest() ? days.latest() : "");
    }

    /** A channel in one word. */
    public static String channel(Channel channel) {
        return switch (channel) {
            case UNSPECIFIED -> "no channel";
            case SOCIAL_MEDIA_POST -> "post";
            case PRESS_BRIEFING -> "briefing";
            case WRITTEN_STATEMENT -> "written";
            case SPEECH, INTERVIEW, DOCUMENT, DEBATE, TOWN_HALL, TESTIMONY ->
                channel.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Channel and day of a witness. */
    public static String occasion(Witness witness) {
        return channel(witness.occasion().channel()) + " | " + time(witness);
    }

    private String print(Testimony testimony) {
        StringBuilder lines = new StringBuilder();
        Dating publication = testimony.publication();
        lines.append(testimony.title())
                .append(" | published ")
                .append(days(publication.days()))
                .append(publication.evidence().isEmpty() ? "" : " " + publication.basis())
                .append(spans ? " | body " + testimony.body() : "")
                .append('\n');
        testimony.witnesses().forEach(witness -> lines.append(print(witness)));
        return lines.toString();
    }

    private String print(Witness witness) {
        return String.format(
                "%d %s%s%s %s | %s%n  %s%n",
                witness.number(),
                witness.kind(),
                witness.heading() ? " in headline" : "",
                spans ? " " + places(witness.quotation().contentSpans()) : "",
                speaker(witness),
                occasion(witness),
                words(witness));
    }

    private static String places(List<Span> spans) {
        return spans.stream().map(Span::toString).collect(Collectors.joining("+"));
    }

    private static String speaker(Witness witness) {
        Speaker speaker = witness.attribution().speaker();
        Speaker voice = witness.attribution().voice();
        String name = speaker.isUnknown() ? "?" : speaker.displayName();
        return voice.equals(speaker) ? name : name + " by " + voice.displayName();
    }

    private static String time(Witness witness) {
        TimeReference time = witness.occasion().time();
        return time instanceof TimeReference.Untold
                ? "no day"
                : time(time) + " " + witness.occasion().basis();
    }

    private static String time(TimeReference time) {
        if (time instanceof TimeReference.Told told) {
            return days(told.days());
        }
        if (time instanceof TimeReference.Weekday weekday) {
            return weekday.day().name();
        }
        if (time instanceof TimeReference.DaysBefore before) {
            return before.count() + " days before";
        }
        if (time instanceof TimeReference.YearlyDay yearly) {
            return yearly.day().toString();
        }
        if (time instanceof TimeReference.DaysFrom from) {
            return from.count() + " days from " + time(from.base());
        }
        if (time instanceof Period period) {
            return (period.last() ? "LAST " : "THIS ") + period.unit();
        }
        return time instanceof TimeReference.YearlyMonth yearly ? yearly.month().name() : "no day";
    }

    /** The content, parts joined by {@code +}. */
    private static String words(Witness witness) {
        return witness.content().stream().map(Selector::exact).collect(Collectors.joining(" + "));
    }
}
