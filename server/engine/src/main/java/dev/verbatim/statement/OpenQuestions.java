package dev.verbatim.statement;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.collation.ApparatusEntry;
import dev.verbatim.collation.Reading;
import dev.verbatim.collation.VariationKind;
import dev.verbatim.text.CodePoints;
import dev.verbatim.utterance.Drift;
import dev.verbatim.utterance.SpeakerNames;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Says what is still open or contradicted, one sentence each. */
final class OpenQuestions {

    private final Utterance utterance;
    private final List<String> questions = new ArrayList<>();

    private OpenQuestions(Utterance utterance) {
        this.utterance = utterance;
    }

    static List<String> of(Utterance utterance, Layout layout, List<ApparatusEntry> apparatus, int independent) {
        OpenQuestions open = new OpenQuestions(utterance);
        open.speakers();
        open.channels();
        open.days();
        utterance.drifts().forEach(open::drift);
        boolean original = utterance.witnesses().stream().anyMatch(Witness::original);
        if (!original) {
            open.spellings(layout.text(), apparatus);
        }
        if (layout.text().isEmpty()) {
            open.questions.add("No witness quotes the words; only their sense is reported.");
        } else if (!original && !layout.gaps().isEmpty()) {
            open.questions.add("Words may be missing where the text reads […]; the original would show them.");
        }
        if (!original && independent <= 1) {
            open.questions.add(
                    "All witnesses are of one article or copy one another; a second voice would confirm them.");
        }
        return List.copyOf(open.questions);
    }

    private void speakers() {
        TreeSet<String> others = new TreeSet<>();
        for (Witness witness : utterance.witnesses()) {
            Speaker voice = witness.attribution().voice();
            Speaker speaker = witness.attribution().speaker();
            boolean known = !voice.isUnknown()
                    && voice.isPerson() == utterance.speaker().isPerson();
            boolean same = SpeakerNames.fits(utterance.speaker(), voice.displayName())
                    || SpeakerNames.fits(utterance.speaker(), speaker.displayName());
            if (known && !same) {
                others.add(voice.displayName());
            }
        }
        if (utterance.speaker().isPerson() && utterance.witnesses().stream().allMatch(OpenQuestions::isDescribed)) {
            questions.add("No witness names the speaker, only a description that other reports give of "
                    + utterance.speaker().displayName() + ".");
        }
        if (!others.isEmpty()) {
            questions.add("The speaker is contested: some witnesses name " + String.join(", ", others) + ".");
        }
    }

    private static boolean isDescribed(Witness witness) {
        return witness.attribution().voice().kind() == SpeakerKind.DESCRIBED;
    }

    private void channels() {
        TreeSet<String> others = new TreeSet<>();
        for (Witness witness : utterance.witnesses()) {
            Channel channel = witness.occasion().channel();
            if (channel != Channel.UNSPECIFIED && channel != utterance.channel()) {
                others.add(witness.articleId());
            }
        }
        if (!others.isEmpty()) {
            questions.add("The channel is contested: " + String.join(", ", others) + " tells another one.");
        }
    }

    private void days() {
        TreeSet<String> others = new TreeSet<>();
        Map<String, DayRange> publications = new HashMap<>();
        utterance
                .sources()
                .forEach(source -> publications.put(
                        source.articleId(), source.publication().days()));
        for (Witness witness : utterance.witnesses()) {
            DayRange publication = publications.getOrDefault(witness.articleId(), DayRange.UNBOUNDED);
            DayRange days = witness.occasion().time().days(publication);
            if (witness.occasion().hasTime()
                    && !days.overlaps(utterance.dating().days())) {
                others.add(witness.articleId());
            }
        }
        if (!others.isEmpty()) {
            questions.add("The day is contested: " + String.join(", ", others) + " tells another one.");
        }
    }

    private void drift(Drift drift) {
        String other = "statements/" + drift.other();
        String difference = switch (drift.obstacle()) {
            case NEGATION -> "one is the negation of the other";
            case NUMBER -> "a number differs";
            case NAME -> "a name differs";
            case AGENT -> "the one who acts differs";
        };
        questions.add(
                drift.reported()
                        ? "Its sense is reported otherwise in " + other + ": " + difference + "."
                        : "It reports the sense of " + other + ", but " + difference + ".");
    }

    private void spellings(String text, List<ApparatusEntry> apparatus) {
        CodePoints points = CodePoints.of(text);
        for (ApparatusEntry entry : apparatus) {
            for (Reading reading : entry.readings()) {
                if (reading.kind() == VariationKind.ORTHOGRAPHIC) {
                    questions.add("Whether it is spelled “" + points.substring(entry.lemma()) + "” or “"
                            + reading.text() + "” is undecided; the original would settle it.");
                }
            }
        }
    }
}
