package dev.verbatim.statement;

import dev.verbatim.article.DayRange;
import dev.verbatim.collation.ApparatusEntry;
import dev.verbatim.utterance.Source;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Witness;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Edits an utterance: which reading stands in the text, and who supports it. The third of the engine's three doors. */
public final class StatementEditor {

    /** The statement of an utterance; the same for the same utterance. */
    public Statement edit(Utterance utterance) {
        Voices voices = new Voices(utterance);
        Assembly assembly = Assembly.of(utterance);
        Layout layout = Layout.of(utterance, assembly, Ordering.order(assembly.passages()), voices);
        List<Citation> citations = new Citations(utterance, layout).cite();
        List<ApparatusEntry> apparatus = Apparatus.of(layout);
        int independent = independent(utterance, voices);
        return new Statement(
                utterance.statementId(),
                utterance.speaker(),
                layout.text(),
                layout.gaps(),
                new Segments(layout, voices, utterance.channel(), citations).divide(),
                utterance.channel(),
                utterance.dating(),
                citations,
                apparatus,
                independent,
                firstSeen(utterance),
                OpenQuestions.of(utterance, layout, apparatus, independent));
    }

    /** Families that quote; if none does, those that report. */
    private static int independent(Utterance utterance, Voices voices) {
        List<Witness> quoting =
                utterance.witnesses().stream().filter(Witness::isQuoted).toList();
        return voices.families(quoting.isEmpty() ? utterance.witnesses() : quoting);
    }

    /** The first day on which some article certainly had appeared; if none is known to the day, what bounds there are. */
    private static DayRange firstSeen(Utterance utterance) {
        List<DayRange> days = utterance.sources().stream()
                .map(Source::publication)
                .map(publication -> publication.days())
                .toList();
        return days.stream()
                .filter(DayRange::isDay)
                .min(Comparator.comparing(DayRange::earliest))
                .orElseGet(() -> new DayRange(
                        days.stream()
                                .map(DayRange::earliest)
                                .min(Comparator.naturalOrder())
                                .orElse(LocalDate.MIN),
                        days.stream()
                                .map(DayRange::latest)
                                .min(Comparator.naturalOrder())
                                .orElse(LocalDate.MAX)));
    }
}
