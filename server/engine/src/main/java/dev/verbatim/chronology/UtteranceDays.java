package dev.verbatim.chronology;

import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.article.Evidence;
import dev.verbatim.occasion.TimeReference;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The days on which an utterance can have been made. */
final class UtteranceDays {

    private final List<Witness> best;
    private final SortedMap<String, ArticleDays> articles;
    private DayRange days = DayRange.UNBOUNDED;
    private Optional<Witness> decisive = Optional.empty();

    UtteranceDays(List<Witness> witnesses, SortedMap<String, ArticleDays> articles) {
        this.best = witnesses.stream()
                .sorted(Comparator.comparingInt(UtteranceDays::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
        this.articles = articles;
    }

    private static int rank(Witness witness) {
        return witness.original() ? -1 : Chronologist.rank(witness.occasion().basis());
    }

    /** Narrows the days by all witnesses, the best first; answers whether that changed them. */
    boolean narrow() {
        DayRange narrowed = DayRange.UNBOUNDED;
        decisive = Optional.empty();
        for (Witness witness : best) {
            DayRange allowed = allowed(witness);
            TimeReference time = witness.occasion().time();
            if (narrowed.overlaps(allowed) && Weekdays.allows(time, narrowed.narrowedBy(allowed))) {
                DayRange further = Weekdays.snap(time, narrowed.narrowedBy(allowed));
                if (decisive.isEmpty() && !further.equals(narrowed)) {
                    decisive = Optional.of(witness);
                }
                narrowed = further;
            }
        }
        boolean changed = !narrowed.equals(days);
        days = narrowed;
        return changed;
    }

    private DayRange allowed(Witness witness) {
        return Chronologist.days(witness, article(witness).days());
    }

    /** Narrows the days of the articles of those witnesses that do not contradict; answers whether that changed any. */
    boolean narrowArticles() {
        boolean changed = false;
        for (Witness witness : best) {
            TimeReference time = witness.occasion().time();
            if (allowed(witness).overlaps(days) && Weekdays.allows(time, days)) {
                changed |= article(witness).narrow(time.publication(days), () -> because(witness));
            }
        }
        return changed;
    }

    private ArticleDays article(Witness witness) {
        ArticleDays article = articles.get(witness.articleId());
        if (article == null) {
            throw new IllegalArgumentException("article " + witness.articleId() + " of a witness must be given");
        }
        return article;
    }

    /** Why the days of a witness's article follow: its own passage, then what dates the utterance elsewhere. */
    private List<Evidence> because(Witness witness) {
        List<Evidence> own = witness.occasion().evidence();
        Evidence passage = new Evidence(
                witness.articleId(),
                own.isEmpty() ? witness.content().get(0) : own.get(0).selector(),
                "What is reported here was said " + Days.print(days)
                        + ", which tells when the article can have appeared.");
        return Stream.concat(Stream.of(passage), decisive.stream().flatMap(this::dated))
                .toList();
    }

    private Stream<Evidence> dated(Witness witness) {
        return Stream.concat(
                witness.occasion().evidence().stream().limit(1),
                article(witness).evidence().stream().limit(2));
    }

    Dating dating() {
        if (days.isUnbounded() || decisive.isEmpty()) {
            return Dating.UNKNOWN;
        }
        Witness witness = decisive.orElseThrow();
        List<Evidence> evidence = new ArrayList<>(witness.occasion().evidence());
        article(witness).evidence().stream()
                .filter(passage -> !evidence.contains(passage))
                .forEach(evidence::add);
        return new Dating(days, basis(witness), evidence);
    }

    /** The dating; where no witness tells a day, that of what the same speaker says beside it, if all of it is of one day. */
    Dating dating(Company company) {
        boolean told = best.stream().anyMatch(witness -> witness.occasion().hasTime());
        return told ? dating() : company.dating(best, days).orElseGet(this::dating);
    }

    private DateBasis basis(Witness witness) {
        if (!witness.occasion().hasTime()) {
            return DateBasis.PUBLICATION;
        }
        boolean shared =
                witness.occasion().time().isRelative() && article(witness).isShared();
        return shared ? DateBasis.SHARED : witness.occasion().basis();
    }
}
