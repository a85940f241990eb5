package dev.verbatim.occasion;

import dev.verbatim.article.DayRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A week, weekend, month or year told from the day of publication: <i>last month</i>, <i>earlier this year</i>.
 *
 * <p>Where a week begins, houses differ: <i>last week</i> is any of the fourteen days before publication.
 *
 * @param unit how long it is
 * @param last whether it is the one before that of publication
 */
public record Period(Unit unit, boolean last) implements TimeReference {

    private static final int FORTNIGHT = 14;
    private static final int WEEK = 7;

    /** How long a period is. */
    public enum Unit {
        /** Saturday and Sunday. */
        WEEKEND,
        /** Seven days. */
        WEEK,
        /** A calendar month. */
        MONTH,
        /** A calendar year. */
        YEAR
    }

    @Override
    public DayRange days(DayRange publication) {
        LocalDate earliest = publication.hasEarliest() ? first(publication.earliest()) : LocalDate.MIN;
        LocalDate latest = publication.hasLatest() ? end(publication.latest()) : LocalDate.MAX;
        return new DayRange(earliest, latest);
    }

    @Override
    public DayRange publication(DayRange days) {
        LocalDate earliest = days.hasEarliest() ? soonest(days.earliest()) : LocalDate.MIN;
        LocalDate latest = days.hasLatest() ? lastDay(days.latest()) : LocalDate.MAX;
        return new DayRange(earliest, latest);
    }

    @Override
    public boolean isRelative() {
        return true;
    }

    /** The first day that can be meant, if the article was published on this one. */
    private LocalDate first(LocalDate published) {
        return switch (unit) {
            case WEEKEND -> published.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            case WEEK -> published.minusDays(last ? FORTNIGHT : WEEK);
            case MONTH -> published.minusMonths(last ? 1 : 0).withDayOfMonth(1);
            case YEAR -> published.minusYears(last ? 1 : 0).withDayOfYear(1);
        };
    }

    /** The last day that can be meant. */
    private LocalDate end(LocalDate published) {
        return switch (unit) {
            case WEEKEND, WEEK -> last ? published.minusDays(1) : published;
            case MONTH -> last ? published.withDayOfMonth(1).minusDays(1) : published;
            case YEAR -> last ? published.withDayOfYear(1).minusDays(1) : published;
        };
    }

    /** The first day on which an article can appear that means this day or a later one. */
    private LocalDate soonest(LocalDate day) {
        return switch (unit) {
            case WEEKEND, WEEK -> day.plusDays(last ? 1 : 0);
            case MONTH -> last ? day.plusMonths(1).withDayOfMonth(1) : day;
            case YEAR -> last ? day.plusYears(1).withDayOfYear(1) : day;
        };
    }

    /** The last day on which an article can appear that means this day or an earlier one. */
    private LocalDate lastDay(LocalDate day) {
        return switch (unit) {
            case WEEKEND -> day.plusDays(WEEK);
            case WEEK -> day.plusDays(last ? FORTNIGHT : WEEK);
            case MONTH -> day.plusMonths(last ? 1 : 0).with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.plusYears(last ? 1 : 0).with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
