package dev.verbatim.client;

import com.google.type.Date;
import dev.verbatim.client.input.InputException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** From which day to which, both inclusive; a month or a year stands for its first or last day. */
final class DayRange {
    @Option(names = "--from", paramLabel = "DATE", description = "Not before: YYYY-MM-DD, YYYY-MM or YYYY.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Not after: YYYY-MM-DD, YYYY-MM or YYYY.")
    private Optional<String> to = Optional.empty();

    Optional<Date> first() {
        return from.map(text -> date(parse("--from", text, false)));
    }

    Optional<Date> last() {
        return to.map(text -> date(parse("--to", text, true)));
    }

    private static LocalDate parse(String option, String text, boolean last) {
        try {
            return switch (text.length()) {
                case 4 ->
                    last
                            ? Year.parse(text).atMonth(12).atEndOfMonth()
                            : Year.parse(text).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException malformed) {
            throw new InputException(option + ": not a date such as 2020-12-21, 2020-12 or 2020: " + text);
        }
    }

    private static Date date(LocalDate day) {
        return Date.newBuilder()
                .setYear(day.getYear())
                .setMonth(day.getMonthValue())
                .setDay(day.getDayOfMonth())
                .build();
    }
}
