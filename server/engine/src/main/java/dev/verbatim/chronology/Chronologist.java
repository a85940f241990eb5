package dev.verbatim.chronology;

import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Dates utterances and articles by one another. */
public final class Chronologist {

    /*
     * Arc consistency (AC-3, Mackworth 1977) over day ranges: an utterance lies in what each of its witnesses says, given
     * when the witness's article was published; an article was published on a day on which its words fit the days of the
     * utterances it reports. Ranges only shrink, so rounds come to an end; what would empty a range is a contradiction and
     * is left aside, the better testimony first. A publication date that the article itself states is never touched.
     *
     *     001 of Tuesday 22: "Monday"  ->  the post is of the 21st  ->  000: "a Monday post"  ->  000 is of [21, 27]
     */

    private static final int MOST_ROUNDS = 16;

    private final List<UtteranceDays> utterances = new ArrayList<>();
    private final SortedMap<String, ArticleDays> articles = new TreeMap<>();

    private Chronologist(List<List<Witness>> utterances, SortedMap<String, Dating> publications) {
        publications.forEach((id, dating) -> articles.put(id, new ArticleDays(id, dating)));
        utterances.forEach(witnesses -> this.utterances.add(new UtteranceDays(witnesses, articles)));
    }

    /**
     * The datings of articles, each given with what it tells itself, narrowed by the utterances they report.
     *
     * @param utterances the witnesses of each utterance; only such as certainly belong to it. Those of which every article
     *     tells its day itself may be left out: they narrow nothing
     * @param publications what each article tells itself, by id; every article of a witness must be among them
     */
    public static SortedMap<String, Dating> narrow(
            List<List<Witness>> utterances, SortedMap<String, Dating> publications) {
        if (utterances.isEmpty()) {
            return publications;
        }
        Chronologist chronologist = new Chronologist(utterances, publications);
        int rounds = 0;
        while (rounds < MOST_ROUNDS && chronologist.narrow()) {
            rounds++;
        }
        SortedMap<String, Dating> narrowed = new TreeMap<>();
        chronologist.articles.forEach((id, article) -> narrowed.put(id, article.dating()));
        return narrowed;
    }

    /** The datings of utterances, each given by its witnesses, if the articles were published as {@code publications} say. */
    public static List<Dating> date(List<List<Witness>> utterances, Map<String, Dating> publications) {
        Chronologist chronologist = new Chronologist(utterances, new TreeMap<>(publications));
        chronologist.utterances.forEach(UtteranceDays::narrow);
        Company company = new Company(utterances, publications);
        return chronologist.utterances.stream()
                .map(utterance -> utterance.dating(company))
                .toList();
    }

    /** The days that a witness alone allows, if its article was published on one of {@code publication}. */
    public static DayRange days(Witness witness, DayRange publication) {
        return Weekdays.snap(
                witness.occasion().time(), witness.occasion().time().days(publication));
    }

    private boolean narrow() {
        boolean changed = false;
        for (UtteranceDays utterance : utterances) {
            changed |= utterance.narrow();
        }
        for (UtteranceDays utterance : utterances) {
            changed |= utterance.narrowArticles();
        }
        return changed;
    }

    /** How much a day's basis is worth: the least is the best. */
    static int rank(DateBasis basis) {
        return switch (basis) {
            case STAMPED -> 0;
            case STATED -> 1;
            case RECKONED -> 2;
            case CARRIED -> 3;
            case SHARED -> 4;
            case PUBLICATION, UNSPECIFIED -> 5;
        };
    }
}
