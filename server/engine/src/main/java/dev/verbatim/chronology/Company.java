package dev.verbatim.chronology;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What else articles quote of the same speakers: an article that reports what somebody said on Monday, and of no other day,
 * reports all of it from Monday, unless it says otherwise.
 */
final class Company {

    /** How many days before publication at most. */
    private static final int RECENT = 3;

    private final Map<String, List<Witness>> told = new HashMap<>();
    private final Map<String, Dating> publications;

    Company(List<List<Witness>> utterances, Map<String, Dating> publications) {
        this.publications = publications;
        for (List<Witness> witnesses : utterances) {
            for (Witness witness : witnesses) {
                if (witness.occasion().hasTime() && witness.occasion().channel() != Channel.SOCIAL_MEDIA_POST) {
                    told.computeIfAbsent(key(witness), any -> new ArrayList<>()).add(witness);
                }
            }
        }
    }

    private static String key(Witness witness) {
        return witness.articleId() + '\n' + witness.attribution().voice().displayName();
    }

    /** The dating of an utterance of which no witness tells a day, if its company has one day among {@code possible}. */
    Optional<Dating> dating(List<Witness> witnesses, DayRange possible) {
        List<Witness> company = new ArrayList<>();
        for (Witness witness : witnesses) {
            if (!witness.attribution().voice().isUnknown()
                    && isSaid(witness.occasion().channel())) {
                company.addAll(told.getOrDefault(key(witness), List.of()));
            }
        }
        List<DayRange> days = company.stream().map(this::days).distinct().toList();
        if (days.size() != 1 || !days.get(0).isDay() || !possible.contains(days.get(0))) {
            return Optional.empty();
        }
        Witness first = company.get(0);
        return isRecent(first, days.get(0))
                ? Optional.of(new Dating(
                        days.get(0), DateBasis.CARRIED, first.occasion().evidence()))
                : Optional.empty();
    }

    /** Whether words are said to have been spoken, no matter where. */
    private static boolean isSaid(Channel channel) {
        return channel == Channel.UNSPECIFIED || channel == Channel.SPEECH || channel == Channel.PRESS_BRIEFING;
    }

    private DayRange days(Witness witness) {
        return Chronologist.days(witness, publication(witness));
    }

    private boolean isRecent(Witness witness, DayRange day) {
        DayRange publication = publication(witness);
        return publication.hasLatest()
                && !publication.latest().minusDays(RECENT).isAfter(day.earliest());
    }

    private DayRange publication(Witness witness) {
        return publications.getOrDefault(witness.articleId(), Dating.UNKNOWN).days();
    }
}
