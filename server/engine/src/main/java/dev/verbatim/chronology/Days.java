package dev.verbatim.chronology;

import dev.verbatim.article.DayRange;

/** Says days in words. */
final class Days {

    private Days() {}

    static String print(DayRange days) {
        if (days.isUnbounded()) {
            return "on some day";
        }
        if (days.isDay()) {
            return "on " + days.earliest();
        }
        if (!days.hasEarliest()) {
            return "up to " + days.latest();
        }
        return days.hasLatest()
                ? "from " + days.earliest() + " to " + days.latest()
                : "from " + days.earliest() + " on";
    }
}
