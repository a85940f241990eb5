package dev.verbatim.article;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The civil days on which something can have happened, from the earliest to the latest, both inclusive.
 *
 * @param earliest {@link LocalDate#MIN} if unbounded
 * @param latest {@link LocalDate#MAX} if unbounded; never before {@code earliest}
 */
public record DayRange(LocalDate earliest, LocalDate latest) implements Serializable {

    /** Any day at all. */
    public static final DayRange UNBOUNDED = new DayRange(LocalDate.MIN, LocalDate.MAX);

    /** Refuses a latest day before the earliest with {@link IllegalArgumentException}. */
    public DayRange {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest " + latest + " must not be before earliest " + earliest);
        }
    }

    /** One day. */
    public static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }

    /** A whole month. */
    public static DayRange of(YearMonth month) {
        return new DayRange(month.atDay(1), month.atEndOfMonth());
    }

    /** A whole year. */
    public static DayRange ofYear(int year) {
        return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Any day up to and including {@code day}. */
    public static DayRange until(LocalDate day) {
        return new DayRange(LocalDate.MIN, day);
    }

    /** Any day from {@code day} on. */
    public static DayRange from(LocalDate day) {
        return new DayRange(day, LocalDate.MAX);
    }

    /** Whether the range has an earliest day. */
    public boolean hasEarliest() {
        return !earliest.equals(LocalDate.MIN);
    }

    /** Whether the range has a latest day. */
    public boolean hasLatest() {
        return !latest.equals(LocalDate.MAX);
    }

    /** Whether it is bounded on neither side. */
    public boolean isUnbounded() {
        return !hasEarliest() && !hasLatest();
    }

    /** Whether it holds exactly one day. */
    public boolean isDay() {
        return earliest.equals(latest);
    }

    /** Whether some day lies in both. */
    public boolean overlaps(DayRange other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    /** Whether every day of {@code other} lies in this range. */
    public boolean contains(DayRange other) {
        return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
    }

    /** The days that lie in both; this range if there are none. */
    public DayRange narrowedBy(DayRange other) {
        if (!overlaps(other)) {
            return this;
        }
        return new DayRange(
                earliest.isBefore(other.earliest) ? other.earliest : earliest,
                latest.isAfter(other.latest) ? other.latest : latest);
    }
}
