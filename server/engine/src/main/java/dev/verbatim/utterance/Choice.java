package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.chronology.Chronologist;
import dev.verbatim.witness.Witness;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An original that a quotation may come from.
 *
 * @param script what was said there in one go
 * @param places where it has the parts of the quotation
 * @param speaker whether the article names its speaker
 * @param time 1 if the day that the article tells is its day, -1 if it is not, 0 if the article tells none
 * @param age how many days it is older than the article; negative if not known
 */
record Choice(Script script, List<Place> places, SpeakerFit speaker, int time, long age) {

    private static final int PASSAGE_WORDS = 5;
    private static final int PASSAGE_CONTENT = 2;
    private static final int LONG_WORDS = 8;
    private static final int LONG_CONTENT = 3;
    private static final int CERTAIN_WORDS = 12;
    private static final int UNMISTAKABLE_WORDS = 20;
    private static final int RECENT_DAYS = 45;
    private static final double ALIKE = 0.7;
    private static final double NEARLY_IDENTICAL = 0.85;

    Choice {
        places = List.copyOf(places);
    }

    static int times(Witness witness, Dating publication, LocalDate day) {
        DayRange told = Chronologist.days(witness, publication.days());
        if (!witness.occasion().hasTime() || told.isUnbounded() || day.equals(LocalDate.MIN)) {
            return 0;
        }
        if (told.contains(DayRange.of(day))) {
            return 1;
        }
        boolean near = told.overlaps(new DayRange(day.minusDays(1), day.plusDays(1)));
        return near ? 0 : -1;
    }

    static long age(Dating publication, LocalDate day) {
        DayRange days = publication.days();
        return days.hasLatest() ? Math.max(0, ChronoUnit.DAYS.between(day, days.latest())) : -1;
    }

    int words() {
        return places.stream().mapToInt(Place::words).sum();
    }

    int content() {
        return places.stream().mapToInt(Place::content).sum();
    }

    double worth() {
        return places.stream().mapToDouble(Place::worth).sum();
    }

    double similarity() {
        return places.stream().mapToDouble(Place::similarity).max().orElse(0);
    }

    private boolean isStopped() {
        return places.stream().anyMatch(Place::stopped);
    }

    private boolean isWhole() {
        return places.stream().allMatch(Place::whole);
    }

    private boolean isRecent() {
        return age <= RECENT_DAYS;
    }

    /** Whether the quotation can come from here at all. */
    boolean isPossible() {
        if (isStopped() && (words() < CERTAIN_WORDS || similarity() < ALIKE)) {
            return false;
        }
        if (isFragment()) {
            return isWhole() && content() >= PASSAGE_CONTENT && isRecent();
        }
        boolean alike = content() >= PASSAGE_CONTENT && similarity() >= ALIKE;
        boolean isLong = words() >= LONG_WORDS && content() >= LONG_CONTENT;
        boolean speakerAllows = speaker != SpeakerFit.DIFFERENT
                || (isLong && similarity() >= NEARLY_IDENTICAL)
                || words() >= UNMISTAKABLE_WORDS;
        boolean timeAllows = (isRecent() && time >= 0) || isLong;
        return alike && speakerAllows && timeAllows;
    }

    boolean isFragment() {
        return words() < PASSAGE_WORDS;
    }

    /** Whether the words alone tell the original. */
    boolean isCertain() {
        return words() >= LONG_WORDS && content() >= LONG_CONTENT && speaker != SpeakerFit.DIFFERENT;
    }
}
