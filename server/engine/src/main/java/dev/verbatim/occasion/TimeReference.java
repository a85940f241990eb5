package dev.verbatim.occasion;

import dev.verbatim.article.DayRange;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * What an article's words say about a day, before the day of publication is known.
 *
 * <p>News reckons backwards: <i>Monday</i> is the last Monday up to the day of publication, <i>in November</i> the last
 * November that has begun by then. Both directions are here: the days meant, given the days of publication, and the days
 * of publication possible, given the days meant.
 */
public sealed interface TimeReference extends Serializable
        permits Period,
                TimeReference.Untold,
                TimeReference.Told,
                TimeReference.Weekday,
                TimeReference.DaysBefore,
                TimeReference.YearlyDay,
                TimeReference.YearlyMonth,
                TimeReference.DaysFrom {

    /** The days meant, if the article was published on one of {@code publication}. */
    DayRange days(DayRange publication);

    /** The days of publication possible, if the days meant are {@code days}. */
    DayRange publication(DayRange days);

    /** Whether the days meant depend on the day of publication. */
    boolean isRelative();

    /** Whether one day is meant, whichever it is. */
    default boolean isOneDay() {
        return false;
    }

    /** Nothing is said: some day up to publication. */
    record Untold() implements TimeReference {
        @Override
        public DayRange days(DayRange publication) {
            return publication.hasLatest() ? DayRange.until(publication.latest()) : DayRange.UNBOUNDED;
        }

        @Override
        public DayRange publication(DayRange days) {
            return days.hasEarliest() ? DayRange.from(days.earliest()) : DayRange.UNBOUNDED;
        }

        @Override
        public boolean isRelative() {
            return false;
        }
    }

    /**
     * Days told outright: a stamp, a full date, a month with its year.
     *
     * @param days the days told
     */
    record Told(DayRange days) implements TimeReference {
        @Override
        public DayRange days(DayRange publication) {
            return days;
        }

        @Override
        public DayRange publication(DayRange utterance) {
            return days.hasEarliest() ? DayRange.from(days.earliest()) : DayRange.UNBOUNDED;
        }

        @Override
        public boolean isRelative() {
            return false;
        }

        @Override
        public boolean isOneDay() {
            return days.isDay();
        }
    }

    /**
     * A day of the week, the last one up to publication.
     *
     * @param day the day of the week
     */
    record Weekday(DayOfWeek day) implements TimeReference {
        @Override
        public DayRange days(DayRange publication) {
            LocalDate earliest = publication.hasEarliest() ? last(publication.earliest()) : LocalDate.MIN;
            LocalDate latest = publication.hasLatest() ? last(publication.latest()) : LocalDate.MAX;
            return new DayRange(earliest, latest);
        }

        @Override
        public DayRange publication(DayRange days) {
            LocalDate earliest = days.hasEarliest() ? days.earliest() : LocalDate.MIN;
            LocalDate latest = days.hasLatest() ? days.latest().plusDays(6) : LocalDate.MAX;
            return new DayRange(earliest, latest);
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public boolean isOneDay() {
            return true;
        }

        private LocalDate last(LocalDate published) {
            return published.with(TemporalAdjusters.previousOrSame(day));
        }
    }

    /**
     * A number of days before publication: 0 for <i>today</i>, 1 for <i>yesterday</i>.
     *
     * @param count days, never negative
     */
    record DaysBefore(int count) implements TimeReference {
        @Override
        public DayRange days(DayRange publication) {
            return new DayRange(
                    publication.hasEarliest() ? publication.earliest().minusDays(count) : LocalDate.MIN,
                    publication.hasLatest() ? publication.latest().minusDays(count) : LocalDate.MAX);
        }

        @Override
        public DayRange publication(DayRange days) {
            return new DayRange(
                    days.hasEarliest() ? days.earliest().plusDays(count) : LocalDate.MIN,
                    days.hasLatest() ? days.latest().plusDays(count) : LocalDate.MAX);
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public boolean isOneDay() {
            return true;
        }
    }

    /**
     * A day of a month without its year, the last one up to publication.
     *
     * @param day the month and the day in it
     */
    record YearlyDay(MonthDay day) implements TimeReference {
        @Override
        public DayRange days(DayRange publication) {
            return new DayRange(
                    publication.hasEarliest() ? last(publication.earliest()) : LocalDate.MIN,
                    publication.hasLatest() ? last(publication.latest()) : LocalDate.MAX);
        }

        @Override
        public DayRange publication(DayRange days) {
            return new DayRange(
                    days.hasEarliest() ? days.earliest() : LocalDate.MIN,
                    days.hasLatest() ? days.latest().plusYears(1).minusDays(1) : LocalDate.MAX);
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public boolean isOneDay() {
            return true;
        }

        private LocalDate last(LocalDate published) {
            LocalDate sameYear = day.atYear(published.getYear());
            return sameYear.isAfter(published) ? day.atYear(published.getYear() - 1) : sameYear;
        }
    }

    /**
     * A month without its year, the last one that has begun by publication.
     *
     * @param month the month
     */
    record YearlyMonth(Month month) implements TimeReference {
        @Override
        public DayRange days(DayRange publication) {
            LocalDate earliest =
                    publication.hasEarliest() ? last(publication.earliest()).atDay(1) : LocalDate.MIN;
            LocalDate latest =
                    publication.hasLatest() ? last(publication.latest()).atEndOfMonth() : LocalDate.MAX;
            return new DayRange(earliest, latest);
        }

        @Override
        public DayRange publication(DayRange days) {
            return new DayRange(
                    days.hasEarliest() ? days.earliest() : LocalDate.MIN,
                    days.hasLatest() ? days.latest().plusYears(1) : LocalDate.MAX);
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        private YearMonth last(LocalDate published) {
            YearMonth sameYear = YearMonth.of(published.getYear(), month);
            return sameYear.isAfter(YearMonth.from(published)) ? sameYear.minusYears(1) : sameYear;
        }
    }

    /**
     * A number of days after another day; that other is untold as long as it is not known which. Both lie before publication:
     * on a Monday, <i>Monday</i> with <i>a day later</i> behind it is that of the week before.
     *
     * @param base the other day
     * @param count days, negative for days before
     */
    record DaysFrom(TimeReference base, int count) implements TimeReference {
        @Override
        public DayRange days(DayRange publication) {
            return shifted(base.days(shifted(publication, -room())), count);
        }

        @Override
        public DayRange publication(DayRange days) {
            return shifted(base.publication(shifted(days, -count)), room());
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public boolean isOneDay() {
            return base.isOneDay();
        }

        /** How many days before publication the other day must lie at least; one told by its distance from it cannot move. */
        private int room() {
            return base instanceof DaysBefore ? 0 : Math.max(0, count);
        }

        private static DayRange shifted(DayRange days, int count) {
            return new DayRange(
                    days.hasEarliest() ? days.earliest().plusDays(count) : LocalDate.MIN,
                    days.hasLatest() ? days.latest().plusDays(count) : LocalDate.MAX);
        }
    }
}
