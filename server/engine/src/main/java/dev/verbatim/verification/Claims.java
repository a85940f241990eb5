package dev.verbatim.verification;

import dev.verbatim.alignment.Row;
import dev.verbatim.article.DayRange;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.statement.Statement;
import dev.verbatim.utterance.SpeakerNames;
import dev.verbatim.verification.Verification.DateVerdict;
import dev.verbatim.verification.Verification.SpeakerVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges who is claimed to have said something, and when. */
final class Claims {

    private Claims() {}

    static SpeakerVerdict speaker(Statement statement, Inquiry inquiry) {
        if (inquiry.claimedSpeaker().isBlank()) {
            return SpeakerVerdict.UNSPECIFIED;
        }
        if (isOf(statement, inquiry)) {
            return SpeakerVerdict.SAME;
        }
        boolean named = statement.citations().stream()
                .map(citation -> citation.witness().attribution())
                .flatMap(attribution -> List.of(attribution.speaker(), attribution.voice()).stream())
                .anyMatch(speaker -> fits(speaker, inquiry.claimedSpeaker()));
        return named || statement.speaker().isUnknown() ? SpeakerVerdict.UNSURE : SpeakerVerdict.OTHER;
    }

    /** Whether the statement is the claimed speaker's. */
    static boolean isOf(Statement statement, Inquiry inquiry) {
        return fits(statement.speaker(), inquiry.claimedSpeaker());
    }

    private static boolean fits(Speaker speaker, String claimed) {
        return !speaker.isUnknown() && (SpeakerNames.fits(speaker, claimed.strip()) || isDescription(speaker, claimed));
    }

    /** Whether every word of a claim stands in the speaker's description: <i>the ministry's spokesman</i>. */
    private static boolean isDescription(Speaker speaker, String claimed) {
        Set<Long> words = words(speaker.description());
        return words.size() > 1
                && words.containsAll(words(claimed))
                && words(claimed).size() > 1;
    }

    private static Set<Long> words(String text) {
        return Arrays.stream(Row.of(text).senses()).boxed().collect(Collectors.toSet());
    }

    static DateVerdict date(Statement statement, Inquiry inquiry) {
        DayRange claimed = inquiry.claimedDays();
        DayRange known = statement.dating().days();
        if (claimed.isUnbounded()) {
            return DateVerdict.UNSPECIFIED;
        }
        if (!claimed.overlaps(known)) {
            return DateVerdict.OUTSIDE;
        }
        return claimed.contains(known) ? DateVerdict.WITHIN : DateVerdict.UNSURE;
    }
}
