package dev.verbatim.client.layout;

import com.google.protobuf.ProtocolMessageEnum;
import com.google.type.Date;
import dev.verbatim.v1.DateBasis;
import dev.verbatim.v1.Dating;
import dev.verbatim.v1.Occasion;
import dev.verbatim.v1.TextSpan;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The contract's values in words. */
public final class Phrases {
    private Phrases() {}

    /** A value without its type's prefix, in lower case: {@code press briefing}; empty if unspecified. */
    public static String of(ProtocolMessageEnum value) {
        var number = value.getNumber();
        var descriptor = value.getDescriptorForType().findValueByNumber(number);
        if (number == 0 || descriptor == null) {
            return "";
        }
        var prefix = value.getDescriptorForType().getName().replaceAll("([a-z])([A-Z])", "$1_$2") + "_";
        return descriptor.getName().substring(prefix.length()).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** A date as far as it is known: {@code 2020-12-21}, {@code 2020-12}; empty if not at all. */
    public static String of(Date date) {
        if (date.getYear() == 0) {
            return "";
        }
        var month = date.getMonth() == 0 ? "" : "-%02d".formatted(date.getMonth());
        var day = date.getMonth() == 0 || date.getDay() == 0 ? "" : "-%02d".formatted(date.getDay());
        return "%04d".formatted(date.getYear()) + month + day;
    }

    /** When something was said, and what that rests on in brackets; empty if not known at all. */
    public static String of(Occasion occasion) {
        return date(
                occasion.getUtterDate(), occasion.getEarliestDate(), occasion.getLatestDate(), occasion.getDateBasis());
    }

    /** When an article was published, and what that rests on in brackets; empty if not known at all. */
    public static String of(Dating dating) {
        return date(dating.getDate(), dating.getEarliestDate(), dating.getLatestDate(), dating.getBasis());
    }

    /** A span as {@code [270, 378)}. */
    public static String of(TextSpan span) {
        return "[" + span.getStartCodePoint() + ", " + span.getEndCodePoint() + ")";
    }

    /** Several spans, with spaces between. */
    public static String of(List<TextSpan> spans) {
        return spans.stream().map(Phrases::of).collect(Collectors.joining(" "));
    }

    /** The last segment of a resource name, or for a quotation {@code article#number}. */
    public static String shortName(String name) {
        var segments = name.split("/", -1);
        return segments.length == 4 ? segments[1] + "#" + segments[3] : segments[segments.length - 1];
    }

    /** The short forms of several names, with commas between. */
    public static String shortNames(List<String> names) {
        return names.stream().map(Phrases::shortName).collect(Collectors.joining(", "));
    }

    /** A number of things: {@code 1 quotation}, {@code 2 quotations}. */
    public static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** The parts that are not empty, with dots between them. */
    public static String dotted(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String date(Date date, Date earliest, Date latest, DateBasis basis) {
        var known = of(date);
        var between = bounds(of(earliest), of(latest));
        var shown = date.getDay() != 0 || between.isEmpty() || isWholeMonth(date, earliest, latest) ? known : between;
        return shown.isEmpty() ? "" : shown + in(of(basis));
    }

    private static boolean isWholeMonth(Date month, Date earliest, Date latest) {
        return month.getMonth() != 0
                && earliest.getDay() == 1
                && latest.getDay()
                        == YearMonth.of(month.getYear(), month.getMonth()).lengthOfMonth();
    }

    private static String bounds(String earliest, String latest) {
        if (earliest.isEmpty() || latest.isEmpty()) {
            return earliest.isEmpty() ? (latest.isEmpty() ? "" : "until " + latest) : "from " + earliest;
        }
        return earliest.equals(latest) ? earliest : earliest + " to " + latest;
    }

    private static String in(String basis) {
        return basis.isEmpty() ? "" : " (" + basis + ")";
    }
}
