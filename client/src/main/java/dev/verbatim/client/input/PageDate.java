package dev.verbatim.client.input;

import com.google.type.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the civil date out of what pages give as a date: as it is written there, whatever the zone. */
final class PageDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\p{L}+,?\\s+)?(\\d{1,2}\\s+\\p{L}+,?\\s+\\d{4}|\\p{L}+\\.?\\s+\\d{1,2},?\\s+\\d{4}).*",
            Pattern.DOTALL);
    private static final List<DateTimeFormatter> SPELLED =
            List.of(spelled("d MMMM uuuu"), spelled("d MMM uuuu"), spelled("MMMM d uuuu"), spelled("MMM d uuuu"));

    private PageDate() {}

    /** Returns the date; empty if there is none that the calendar has. */
    static Optional<Date> parse(String text) {
        var stripped = text.strip();
        var iso = ISO.matcher(stripped);
        if (iso.matches()) {
            return date(() -> LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
        }
        var words = WORDS.matcher(stripped);
        if (!words.matches()) {
            return Optional.empty();
        }
        var plain = words.group(1).replaceAll("[,.]", "").replaceAll("\\s+", " ");
        return SPELLED.stream()
                .flatMap(form -> date(() -> LocalDate.parse(plain, form)).stream())
                .findFirst();
    }

    private static DateTimeFormatter spelled(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<Date> date(java.util.function.Supplier<LocalDate> parsed) {
        try {
            var day = parsed.get();
            return Optional.of(Date.newBuilder()
                    .setYear(day.getYear())
                    .setMonth(day.getMonthValue())
                    .setDay(day.getDayOfMonth())
                    .build());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
