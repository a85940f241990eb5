package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds what a cue reports without quotation marks. */
final class IndirectReader {

    /** A cue that stands so near to the start of its sentence opens it. */
    private static final int OPENING = 3;

    /** So many items before a cue only tie its sentence to the one before: {@code In addition, according to}. */
    private static final int LONGEST_LINK = 4;

    /** So many items more at most tell of a source. */
    private static final int LONGEST_SOURCE = 20;

    private final Row row;
    private final ContentFinder contents;
    private final ReportedClause reported;
    private final FiniteVerbFinder verbs;
    private final HearerFinder hearers;
    private final BiFunction<SentenceReading, Cue, Draft> drafts;

    /** {@code drafts} makes an empty draft for a cue, its speaker resolved. */
    IndirectReader(
            Row row,
            ContentFinder contents,
            ReportedClause reported,
            FiniteVerbFinder verbs,
            HearerFinder hearers,
            BiFunction<SentenceReading, Cue, Draft> drafts) {
        this.row = row;
        this.contents = contents;
        this.reported = reported;
        this.verbs = verbs;
        this.hearers = hearers;
        this.drafts = drafts;
    }

    /** What a cue reports without marks. */
    void indirect(SentenceReading reading, Cue cue) {
        boolean silent = cue.takes(Complement.WEAK) && !isExplicit(cue)
                || cue.form() == Form.DENIED
                || cue.subject().isNone()
                || cue.form() == Form.PASSIVE
                || isAsked(cue)
                || cue.form() == Form.PARTICIPLE && isAsking(cue.from(), reading.sentence())
                || isToldAct(reading, cue);
        if (silent) {
            return;
        }
        Sentence sentence = reading.sentence();
        if (cue.form() == Form.ACCORDING) {
            according(reading, cue);
            return;
        }
        int comma = row.is(sentence.from(), Keyword.AS) ? asideEnd(cue, sentence) : -1;
        if (comma > 0) {
            emitIndirect(reading, cue, comma + 1, contents.sentenceEnd(sentence));
            return;
        }
        int from = contents.start(cue, firstSegmentOrEnd(reading, cue), false);
        int end = contents.end(cue, from, from, sentence, reading.cues());
        int tailFrom = cue.clauseTo();
        boolean tag = reading.drafts().stream().anyMatch(draft -> isTaggedBy(draft, cue));
        boolean behind = row.isMark(cue.clauseFrom() - 1, ',')
                && cue.clauseFrom() - sentence.from() > OPENING
                && (row.is(tailFrom + 1, Keyword.A) || row.is(tailFrom + 1, Keyword.AN));
        boolean apposition = (cue.form() == Form.INVERTED || behind) && row.isMark(tailFrom, ',');
        boolean closed = isTrailing(cue, tailFrom, sentence) && isBeforeParticiple(tailFrom);
        boolean adjunct = row.isMark(end, ':')
                && !verbs.stands(from, end)
                && reading.drafts().stream().anyMatch(draft -> isIntroducedBy(draft, cue, end));
        boolean spent = closed || adjunct || (tag || apposition) && !row.is(from - 1, Keyword.THAT);
        if (!tag && isParenthesis(cue, sentence)) {
            emitAround(reading, cue);
        } else if (from < end && !spent && !isHearer(cue, from, end) && reported.isReported(cue, from, end)) {
            emitIndirect(reading, cue, from, end);
        } else if (isTrailing(cue, tailFrom, sentence)
                && !isAsking(sentence.from(), sentence)
                && reading.drafts().stream().noneMatch(d -> d.cue().equals(Optional.of(cue)))) {
            int stop = cue.clauseFrom();
            stop = row.isMark(stop - 1, ',') ? stop - 1 : stop;
            emitIndirect(reading, cue, opening(sentence), stop);
        }
    }

    /** Whether a cue stands between commas in the middle of what it reports: {@code The wall, officials said, is old}. */
    private boolean isParenthesis(Cue cue, Sentence sentence) {
        int close = cue.clauseTo();
        boolean between = row.isMark(cue.clauseFrom() - 1, ',')
                && cue.clauseFrom() - sentence.from() > 1
                && row.isMark(close, ',')
                && cue.isTag()
                && cue.form() != Form.DENIED
                && cue.takes(Complement.CLAUSE);
        boolean whole = row.has(sentence.from(), WordClass.BOUNDARY | WordClass.ADVERB) && row.isWord(close + 1);
        boolean goesOn = verbs.isVerb(close + 1)
                || row.has(close + 1, WordClass.BOUNDARY)
                        && !row.is(close + 1, Keyword.WHO)
                        && !row.is(close + 1, Keyword.IN);
        return between && (whole || goesOn);
    }

    /** Whether all that stands from {@code from} to {@code to} is the one who is told: {@code Smith told the Herald}. */
    private boolean isHearer(Cue cue, int from, int to) {
        boolean told = cue.takes(Complement.HEARER) && from == cue.clauseTo();
        int behind = told ? hearers.end(from, to) : from;
        return told && (behind == to || row.isMark(to, ':') || behind > from && opensAdjunct(behind));
    }

    /** Whether words for when or where open at an item. */
    private boolean opensAdjunct(int i) {
        return row.is(i, Keyword.ON) || row.is(i, Keyword.IN) || row.is(i, Keyword.AT) || row.isWeekday(i);
    }

    /** Whether a comma and a participle follow, a day aside: {@code Smith announced Monday, ending}. */
    private boolean isBeforeParticiple(int from) {
        int comma = row.isWeekday(from) ? from + 1 : from;
        return row.isMark(comma, ',') && row.endsInIng(comma + 1);
    }

    /** Reports what stands on both sides of a cue. */
    private void emitAround(SentenceReading reading, Cue cue) {
        Sentence sentence = reading.sentence();
        int from = opening(sentence);
        int before = cue.clauseFrom() - 1;
        int behind = cue.clauseTo() + 1;
        List<Cue> others = reading.cues().stream()
                .filter(next -> next.clauseFrom() > behind)
                .toList();
        int to = contents.end(cue, behind, behind, sentence, others);
        if (contents.isPlain(from, to) && behind < to && !isTaken(reading, from, to)) {
            Draft draft = drafts.apply(reading, cue);
            if (!draft.answer().isNobody() || !draft.source().isNone()) {
                boolean link = before == from + 1 && row.has(from, WordClass.ADVERB | WordClass.BOUNDARY);
                if (from < before && !link) {
                    draft.add(new Draft.Part(from, before), List.of(), false);
                }
                draft.add(new Draft.Part(behind, to), List.of(), false);
                reading.drafts().add(draft);
            }
        }
    }

    private static boolean isTaken(SentenceReading reading, int from, int to) {
        return reading.drafts().stream()
                .flatMap(draft -> draft.parts().stream())
                .anyMatch(part -> part.from() < to && from < part.to());
    }

    /** Whether a cue stands in what somebody is asked: {@code Asked if she thought it was late}. */
    private boolean isAsked(Cue cue) {
        int conjunction = cue.clauseFrom() - 1;
        return (row.is(conjunction, Keyword.IF) || row.is(conjunction, Keyword.WHETHER))
                && row.has(conjunction - 1, WordClass.CUE);
    }

    /** Whether what somebody agrees or promises to do is itself reported: {@code Doe agreed to sell, the companies said}. */
    private boolean isToldAct(SentenceReading reading, Cue cue) {
        boolean act = row.is(cue.clauseTo(), Keyword.TO) && cue.takes(Complement.TO);
        return act
                && reading.cues().stream()
                        .anyMatch(last -> last.from() > cue.clauseTo()
                                && !last.takes(Complement.WEAK)
                                && !last.takes(Complement.THOUGHT)
                                && !last.subject().isNone()
                                && isTrailing(last, last.clauseTo(), reading.sentence()));
    }

    /** The comma behind a clause with <i>as</i> that opens its sentence: {@code As the Herald reported on Saturday, }; -1 if none. */
    private int asideEnd(Cue cue, Sentence sentence) {
        int end = cue.clauseTo();
        while (end < sentence.to() && end - cue.clauseTo() < OPENING && row.isWord(end) && !row.is(end, Keyword.THAT)) {
            end++;
        }
        boolean opens = cue.clauseFrom() == sentence.from() + 1;
        return opens && cue.takes(Complement.CLAUSE) && row.isMark(end, ',') ? end : -1;
    }

    /** Whether <i>that</i> says that a clause is reported, by a verb that else reports quoted words: {@code pointed out that}. */
    private boolean isExplicit(Cue cue) {
        boolean particle = row.has(cue.clauseTo(), WordClass.BOUNDARY | WordClass.ADVERB)
                && row.is(cue.clauseTo() + 1, Keyword.THAT);
        boolean says = cue.takes(Complement.CLAUSE) && !cue.takes(Complement.THOUGHT);
        return says && (particle || row.is(cue.clauseTo(), Keyword.THAT));
    }

    /** Whether a cue tags a quotation before it, so that what follows is nothing it reports. */
    private static boolean isTaggedBy(Draft draft, Cue cue) {
        return draft.cue().equals(Optional.of(cue)) && draft.parts().get(0).from() < cue.from();
    }

    /** Whether a quotation behind a colon is what a cue introduces, so that what stands before only tells when: {@code said an hour later: “…”}. */
    private static boolean isIntroducedBy(Draft draft, Cue cue, int colon) {
        return draft.cue().equals(Optional.of(cue)) && draft.parts().get(0).from() == colon + 1;
    }

    private int firstSegmentOrEnd(SentenceReading reading, Cue cue) {
        int i = isTitle(reading, cue.clauseTo()) ? cue.clauseTo() + 1 : cue.clauseTo();
        while (i < reading.sentence().to() && !(row.isSegment(i) && !isProgramme(reading, i))) {
            i++;
        }
        return i;
    }

    /** Whether a title stands between a cue and its <i>that</i>: {@code said on ABC’s “This Week” that}. */
    private boolean isProgramme(SentenceReading reading, int item) {
        return row.is(item + 1, Keyword.THAT) && isTitle(reading, item);
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
        boolean apart = row.isMark(cue.clauseFrom() - 1, ',') && cue.clauseFrom() - sentence.from() > OPENING;
        int hearer = row.is(from, Keyword.HERE) ? from + 1 : from;
        boolean pronoun = cue.takes(Complement.HEARER) && row.has(hearer, WordClass.PRONOUN);
        int behind = cue.takes(Complement.HEARER) ? hearers.end(hearer, sentence.to()) : hearer;
        behind = pronoun && behind == hearer ? hearer + 1 : behind;
        boolean done = behind >= contents.sentenceEnd(sentence)
                || row.has(behind, WordClass.BOUNDARY | WordClass.ADVERB)
                || row.has(behind, WordClass.CALENDAR)
                || row.isMark(behind, ',');
        return apart
                && done
                && !row.is(behind, Keyword.THAT)
                && (cue.takes(Complement.CLAUSE) || behind > hearer)
                && cue.form() != Form.PARTICIPLE
                && cue.form() != Form.RELATIVE;
    }

    /** Whether a participle opens a sentence with what its subject speaks of: {@code Pressed on whether he knew}, {@code Commenting on it}. */
    private boolean isAsking(int participle, Sentence sentence) {
        return participle == sentence.from()
                && (row.endsInEd(participle) || row.endsInIng(participle))
                && row.has(participle + 1, WordClass.BOUNDARY)
                && !row.is(participle + 1, Keyword.THAT);
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
        boolean first = cue.from() - sentence.from() < OPENING;
        int after = first
                ? sourceEnd(cue.subject().to(), sentence.to())
                : cue.subject().to();
        if (first && row.isMark(after, ',')) {
            emitIndirect(reading, cue, after + 1, contents.sentenceEnd(sentence));
        } else if (cue.clauseFrom() - opening(sentence) <= LONGEST_LINK
                && row.isMark(cue.from() - 1, ',')
                && row.isMark(after, ',')) {
            emitIndirect(reading, cue, after + 1, contents.sentenceEnd(sentence));
        } else if (!first
                && reading.drafts().stream().noneMatch(draft -> draft.cue().equals(Optional.of(cue)))) {
            int stop = row.isMark(cue.from() - 1, ',') ? cue.from() - 1 : cue.from();
            emitIndirect(reading, cue, opening(sentence), stop);
        }
    }

    /** The comma behind all that tells more of a source: {@code results of polls conducted for the council,}. */
    private int sourceEnd(int from, int to) {
        int i = from;
        while (i < Math.min(to, from + LONGEST_SOURCE)
                && (row.isWord(i) || row.isClitic(i) || row.isAbbreviationStop(i) || row.isMark(i, '\''))) {
            i++;
        }
        return row.isMark(i, ',') ? i : from;
    }

    private void emitIndirect(SentenceReading reading, Cue cue, int from, int to) {
        boolean another =
                row.is(from, Keyword.ACCORDING) || row.isMark(from, ',') && row.is(from + 1, Keyword.ACCORDING);
        if (to - from < 2 || another || !contents.isPlain(from, to) || isTaken(reading, from, to)) {
            return;
        }
        Draft draft = drafts.apply(reading, cue);
        if (draft.answer().isNobody() && draft.source().isNone()) {
            return;
        }
        draft.add(new Draft.Part(from, to), List.of(), false);
        reading.drafts().add(draft);
    }
}
