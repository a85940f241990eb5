package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds what a cue reports without quotation marks. */
final class IndirectReader {

    private final Row row;
    private final ContentFinder contents;
    private final BiFunction<SentenceReading, Cue, Draft> drafts;

    /** {@code drafts} makes an empty draft for a cue, its speaker resolved. */
    IndirectReader(Row row, ContentFinder contents, BiFunction<SentenceReading, Cue, Draft> drafts) {
        this.row = row;
        this.contents = contents;
        this.drafts = drafts;
    }

    /** What a cue reports without marks. */
    void indirect(SentenceReading reading, Cue cue) {
        boolean silent = cue.takes(Complement.WEAK)
                || cue.form() == Form.DENIED
                || cue.subject().isNone()
                || cue.form() == Form.PASSIVE;
        if (silent) {
            return;
        }
        Sentence sentence = reading.sentence();
        if (cue.form() == Form.ACCORDING) {
            according(reading, cue);
            return;
        }
        int from = contents.start(cue, firstSegmentOrEnd(reading, cue), false);
        int end = contents.end(cue, from, from, sentence, reading.cues());
        int tailFrom = cue.clauseTo();
        boolean tag = reading.drafts().stream().anyMatch(draft -> isTaggedBy(draft, cue));
        boolean apposition = cue.form() == Form.INVERTED && row.isMark(cue.clauseTo(), ',');
        boolean spent = (tag || apposition) && !row.is(from - 1, Keyword.THAT);
        if (from < end && !spent && contents.isReported(cue, from, end)) {
            int further = contents.furtherThat(from, end);
            emitIndirect(reading, cue, from, further);
        } else if (isTrailing(cue, tailFrom, sentence)
                && reading.drafts().stream().noneMatch(d -> d.cue().equals(Optional.of(cue)))) {
            int stop = cue.clauseFrom();
            stop = row.isMark(stop - 1, ',') ? stop - 1 : stop;
            emitIndirect(reading, cue, opening(sentence), stop);
        }
    }

    /** Whether a cue tags a quotation before it, so that what follows is nothing it reports. */
    private static boolean isTaggedBy(Draft draft, Cue cue) {
        return draft.cue().equals(Optional.of(cue)) && draft.parts().get(0).from() < cue.from();
    }

    private int firstSegmentOrEnd(SentenceReading reading, Cue cue) {
        int i = isTitle(reading, cue.clauseTo()) ? cue.clauseTo() + 1 : cue.clauseTo();
        while (i < reading.sentence().to() && !row.isSegment(i)) {
            i++;
        }
        return i;
    }

    private static boolean isTitle(SentenceReading reading, int item) {
        for (Draft draft : reading.drafts()) {
            if (draft.isTerm() && draft.parts().get(0).from() == item) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue ends its sentence, so that what it reports stands before it: {@code It was late, X said.} */
    private boolean isTrailing(Cue cue, int from, Sentence sentence) {
        boolean apart = row.isMark(cue.clauseFrom() - 1, ',') && cue.clauseFrom() - sentence.from() > 3;
        boolean done = from >= contents.sentenceEnd(sentence)
                || row.has(from, WordClass.BOUNDARY | WordClass.ADVERB)
                || row.has(from, WordClass.CALENDAR)
                || row.isMark(from, ',');
        return apart
                && done
                && cue.takes(Complement.CLAUSE)
                && cue.form() != Form.PARTICIPLE
                && cue.form() != Form.RELATIVE;
    }

    private int opening(Sentence sentence) {
        int i = sentence.from();
        while (i < sentence.to() && (row.is(i, Keyword.BUT) || row.is(i, Keyword.AND) || row.isMark(i, ','))) {
            i++;
        }
        return i;
    }

    private void according(SentenceReading reading, Cue cue) {
        Sentence sentence = reading.sentence();
        int after = cue.subject().to();
        boolean first = cue.from() - sentence.from() < 3;
        if (first && row.isMark(after, ',')) {
            emitIndirect(reading, cue, after + 1, contents.sentenceEnd(sentence));
        } else if (!first
                && reading.drafts().stream().noneMatch(draft -> draft.cue().equals(Optional.of(cue)))) {
            int stop = row.isMark(cue.from() - 1, ',') ? cue.from() - 1 : cue.from();
            emitIndirect(reading, cue, opening(sentence), stop);
        }
    }

    private void emitIndirect(SentenceReading reading, Cue cue, int from, int to) {
        int end = to;
        for (int i = from; i < end; i++) {
            if (row.isSegment(i)) {
                return;
            }
        }
        boolean taken = reading.drafts().stream()
                .flatMap(d -> d.parts().stream())
                .anyMatch(part -> part.from() < to && from < part.to());
        if (end - from < 2 || taken) {
            return;
        }
        Draft draft = drafts.apply(reading, cue);
        if (draft.answer().isNobody() && draft.source().isNone()) {
            return;
        }
        draft.add(new Draft.Part(from, end), List.of(), false);
        reading.drafts().add(draft);
    }
}
