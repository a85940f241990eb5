package dev.verbatim.service.wire;

import com.google.type.Date;
import dev.verbatim.article.DayRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Civil days to {@code google.type.Date} and back. */
final class Days {

    private static final int LAST_YEAR = 9999;

    private Days() {}

    /** The day that a date names, if it is a full and real one of the years 1 to 9999. */
    static Optional<LocalDate> day(Date date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(date.getYear(), date.getMonth(), date.getDay()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day that a field's date names; notes a violation if it names none. */
    static Optional<LocalDate> checked(Violations violations, String path, Date date) {
        Optional<LocalDate> day = day(date);
        if (day.isEmpty()) {
            violations.add(
                    path,
                    "is year %d, month %d, day %d; a day of the calendar with year, month and day is allowed, in the years 1 to 9999: correct it or leave the field out"
                            .formatted(date.getYear(), date.getMonth(), date.getDay()));
        }
        return day;
    }

    /** The day as a date; empty for one before the year 1 or after 9999, such as an unbounded side. */
    static Optional<Date> date(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > LAST_YEAR
                ? Optional.empty()
                : Optional.of(date(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    /** What the earliest and the latest day share: a day, a month or a year. Empty if they share none. */
    static Optional<Date> shared(DayRange days) {
        LocalDate earliest = days.earliest();
        LocalDate latest = days.latest();
        Optional<Date> day = date(earliest);
        if (day.isEmpty() || earliest.getYear() != latest.getYear()) {
            return Optional.empty();
        }
        if (earliest.getMonth() != latest.getMonth()) {
            return Optional.of(date(earliest.getYear(), 0, 0));
        }
        return earliest.equals(latest) ? day : Optional.of(date(earliest.getYear(), earliest.getMonthValue(), 0));
    }

    private static Date date(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }
}
