package dev.verbatim.chronology;

import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.article.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The days on which an article can have been published. */
final class ArticleDays {

    /** How many passages are kept for one article. */
    private static final int MOST_EVIDENCE = 6;

    private final String id;
    private final Dating told;
    private final List<Evidence> chain = new ArrayList<>();
    private DayRange days;

    ArticleDays(String id, Dating told) {
        this.id = id;
        this.told = told;
        this.days = told.days();
    }

    String id() {
        return id;
    }

    DayRange days() {
        return days;
    }

    /** Whether the days rest on what the article shares with others. */
    boolean isShared() {
        return told.basis() == DateBasis.SHARED || isNarrowed();
    }

    private boolean isNarrowed() {
        return !days.equals(told.days());
    }

    /** The passages that the date of publication rests on. */
    List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>(told.evidence());
        for (Evidence evidence : chain) {
            if (!all.contains(evidence) && all.size() < MOST_EVIDENCE) {
                all.add(evidence);
            }
        }
        return all;
    }

    boolean isStated() {
        return told.days().isDay();
    }

    /** Narrows the days; answers whether that changed them. */
    boolean narrow(DayRange allowed, Supplier<List<Evidence>> why) {
        DayRange narrowed = days.narrowedBy(allowed);
        if (isStated() || narrowed.equals(days)) {
            return false;
        }
        days = narrowed;
        chain.addAll(why.get());
        return true;
    }

    Dating dating() {
        return isNarrowed() ? new Dating(days, DateBasis.SHARED, evidence()) : told;
    }
}
