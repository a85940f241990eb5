package dev.verbatim.chronology;

import dev.verbatim.article.DayRange;
import dev.verbatim.occasion.TimeReference;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What a day of the week says about a range of days. */
final class Weekdays {

    private Weekdays() {}

    /** The range without days at its edges that are no such weekday; the range itself if no day would be left. */
    static DayRange snap(TimeReference time, DayRange days) {
        if (!(time instanceof TimeReference.Weekday weekday) || !allows(time, days)) {
            return days;
        }
        DayOfWeek day = weekday.day();
        LocalDate earliest =
                days.hasEarliest() ? days.earliest().with(TemporalAdjusters.nextOrSame(day)) : days.earliest();
        LocalDate latest = days.hasLatest() ? days.latest().with(TemporalAdjusters.previousOrSame(day)) : days.latest();
        return new DayRange(earliest, latest);
    }

    /** Whether some day of the range can be the one meant. */
    static boolean allows(TimeReference time, DayRange days) {
        if (!(time instanceof TimeReference.Weekday weekday) || !days.hasEarliest() || !days.hasLatest()) {
            return true;
        }
        return !days.earliest()
                .with(TemporalAdjusters.nextOrSame(weekday.day()))
                .isAfter(days.latest());
    }
}
