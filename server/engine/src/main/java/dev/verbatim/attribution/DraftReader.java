package dev.verbatim.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts the quotations of an article sentence by sentence, each with an eye to those before it. */
final class DraftReader {

    /** Quotations back within which somebody who spoke may go on. */
    private static final int REACH = 8;

    /** Less sure than this, a speaker is a guess that whoever is told further on overrules. */
    private static final double GUESSED = 0.7;

    /** Fewer words than this are known by their context alone. */
    private static final int PASSAGE_WORDS = 5;

    private final Row row;
    private final SentenceReader reader;
    private final Leftovers leftovers;
    private final Exchange exchange;
    private final List<Draft> drafts = new ArrayList<>();

    DraftReader(Row row, Resolver resolver) {
        this.row = row;
        this.reader = new SentenceReader(row, resolver);
        this.leftovers = new Leftovers(row, reader, resolver);
        this.exchange = new Exchange(row);
    }

    List<Draft> read() {
        for (Sentence sentence : row.sentences()) {
            List<Draft> found = reader.read(sentence);
            boolean[] claimed = new boolean[sentence.to() - sentence.from()];
            for (Draft draft : found) {
                draft.segments().forEach(item -> claimed[item - sentence.from()] = true);
            }
            found.forEach(draft -> drafts.add(withParagraphsBefore(draft)));
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (row.isSegment(i) && !claimed[i - sentence.from()]) {
                    Leftovers.Context context = new Leftovers.Context(
                            lastQuoted(i), lastBefore(sentence), lastSpeaker(), exchange.turn(drafts, i));
                    Draft draft = leftovers.read(sentence, i, context);
                    if (!goesOn(sentence, draft)) {
                        drafts.add(draft);
                    }
                }
            }
        }
        return drafts;
    }

    /** A draft with the paragraphs that it ends, taken off the drafts: each was left open, and who speaks is told in the last. */
    private Draft withParagraphsBefore(Draft draft) {
        Draft whole = draft;
        while (whole.isQuoted() && !drafts.isEmpty()) {
            Draft last = drafts.get(drafts.size() - 1);
            int item = whole.segments().get(0);
            boolean ends = row.segment(item).continues()
                    && last.isQuoted()
                    && last.isDirect()
                    && !last.isTerm()
                    && last.segments().get(last.segments().size() - 1) == item - 1
                    && last.confidence() < GUESSED
                    && !tellsWho(last);
            if (!ends) {
                return whole;
            }
            drafts.remove(drafts.size() - 1);
            whole = whole.after(last);
        }
        return whole;
    }

    /** Whether the sentence of a draft has the cue itself. */
    private boolean tellsWho(Draft draft) {
        Sentence sentence = row.sentences().get(draft.sentence());
        return draft.cue()
                .filter(cue -> cue.from() >= sentence.from() && cue.from() < sentence.to())
                .isPresent();
    }

    private Optional<Draft> lastQuoted(int item) {
        for (int k = drafts.size() - 1; k >= Math.max(0, drafts.size() - REACH); k--) {
            Draft draft = drafts.get(k);
            if (draft.isQuoted() && !draft.isTerm() && draft.segments().get(0) < item) {
                return Optional.of(drafts.get(spoken(k)));
            }
        }
        return Optional.empty();
    }

    /** The draft of what was said in a sentence, if the last one is only what somebody was called: {@code “A,” he said, calling it “b.”} */
    private int spoken(int last) {
        Draft draft = drafts.get(last);
        boolean called = last > 0 && !isClause(draft);
        Draft before = called ? drafts.get(last - 1) : draft;
        boolean said = called
                && before.sentence() == draft.sentence()
                && before.isQuoted()
                && before.isDirect()
                && isClause(before)
                && before.answer().equals(draft.answer());
        return said ? last - 1 : last;
    }

    private static boolean isClause(Draft draft) {
        return draft.cue()
                .filter(cue -> cue.takes(CueVerb.Complement.CLAUSE) || cue.takes(CueVerb.Complement.HEARER))
                .isPresent();
    }

    /** The last draft whose speaker is known, with or without marks. */
    private Optional<Draft> lastSpeaker() {
        for (int k = drafts.size() - 1; k >= Math.max(0, drafts.size() - REACH); k--) {
            if (drafts.get(k).answer().figure().isPresent()) {
                return Optional.of(drafts.get(k));
            }
        }
        return Optional.empty();
    }

    /** The last draft of the sentence before one in the same paragraph, with or without marks. */
    private Optional<Draft> lastBefore(Sentence sentence) {
        for (int k = drafts.size() - 1; k >= 0 && drafts.get(k).sentence() >= sentence.number() - 1; k--) {
            Draft draft = drafts.get(k);
            boolean above = draft.sentence() == sentence.number() - 1
                    && row.sentences().get(draft.sentence()).paragraph() == sentence.paragraph();
            if (above && !draft.isTerm()) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /**
     * Adds a sentence that is all quoted to the quotation before it: one that a paragraph left open, or one that its cue split
     * in the same paragraph, if one of both is too short to be known by its words. <i>“No,” she said. “Never.”</i> is one
     * quotation; of two passages nobody knows what stood between them.
     */
    private boolean goesOn(Sentence sentence, Draft draft) {
        if (drafts.isEmpty() || !leftovers.isOnlyQuoted(sentence) || draft.cue().isEmpty()) {
            return false;
        }
        int item = draft.segments().get(0);
        Draft last = drafts.get(spoken(drafts.size() - 1));
        if (!last.isQuoted() || !last.isDirect() || !last.cue().equals(draft.cue())) {
            return false;
        }
        boolean open = row.segment(item).continues();
        boolean split = row.sentences().get(last.sentence()).paragraph() == sentence.paragraph()
                && isClause(last)
                && (isShort(item) || last.segments().stream().allMatch(part -> isShort(part)));
        if (open || split) {
            last.goOn(sentence.number(), draft.parts().get(0), item, open);
        }
        return open || split;
    }

    private boolean isShort(int item) {
        int end = row.segment(item).inner().end();
        int words = 0;
        for (int i = row.tokens().from(row.segment(item).inner().start());
                i < row.tokens().size() && row.tokens().start(i) < end;
                i++) {
            words += row.tokens().isWord(i) ? 1 : 0;
        }
        return words < PASSAGE_WORDS;
    }
}
