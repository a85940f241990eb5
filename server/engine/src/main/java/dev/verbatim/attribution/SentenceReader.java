package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;
import dev.verbatim.quotation.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one sentence: which segments belong to which cue, what each cue reports, and who speaks. */
final class SentenceReader {

    private static final int LONGEST_TAG = 18;
    private static final int LONGEST_NOUN_GAP = 7;

    private final Row row;
    private final PhraseFinder phrases;
    private final CueFinder cueFinder;
    private final ContentFinder contents;
    private final Resolver resolver;

    SentenceReader(Row row, Resolver resolver) {
        this.row = row;
        this.phrases = new PhraseFinder(row);
        this.cueFinder = new CueFinder(row, phrases);
        this.contents = new ContentFinder(row, phrases);
        this.resolver = resolver;
    }

    /** The sentence read so far. */
    private record Reading(Sentence sentence, List<Cue> cues, Phrase main, List<Draft> drafts) {}

    Phrase mainSubject(Sentence sentence) {
        return cueFinder.mainSubject(sentence);
    }

    /** Who speaks in a sentence that ends in a colon: who is said to in passing, or last; its subject if nobody is. */
    Phrase introducer(Sentence sentence) {
        Phrase last = Phrase.NONE;
        for (Cue cue : cueFinder.find(sentence)) {
            boolean reports = cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER);
            if (!reports || cue.form() == Form.DENIED || cue.subject().isNone() || !isSpeaker(cue.subject())) {
                continue;
            }
            if (cue.form() == Form.ACCORDING || row.is(cue.clauseFrom() - 1, Keyword.AS)) {
                return cue.subject();
            }
            last = cue.subject();
        }
        return last.isNone() ? cueFinder.mainSubject(sentence) : last;
    }

    /** The drafts of a sentence; segments that no cue of the sentence claims are left to the caller. */
    List<Draft> read(Sentence sentence) {
        Phrase main = cueFinder.mainSubject(sentence);
        List<Cue> cues = cueFinder.find(sentence);
        noteSubject(sentence, cues, main);
        noteSpeakers(sentence, cues);
        Reading reading = new Reading(sentence, cues, main, new ArrayList<>());
        int i = sentence.from();
        while (i < sentence.to()) {
            i = row.isSegment(i) ? quoted(reading, i) : i + 1;
        }
        for (Cue cue : cues) {
            indirect(reading, cue);
        }
        return reading.drafts();
    }

    private void noteSubject(Sentence sentence, List<Cue> cues, Phrase main) {
        boolean named = !main.isNone() && isNamed(main);
        for (Cue cue : cues) {
            boolean finite = cue.isTag() && !cue.subject().isNone();
            boolean tag = row.isMark(cue.clauseFrom() - 1, ',') || row.isSegment(cue.clauseFrom() - 1);
            if (finite && (!named || cue.form() == Form.INVERTED || tag && !cue.shared())) {
                resolver.subject(sentence.number(), cue.subject());
                return;
            }
        }
        resolver.subject(sentence.number(), main);
    }

    private boolean isNamed(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isName(i) || row.has(i, WordClass.PRONOUN) && Resolver.isPerson(row.key(i))) {
                return true;
            }
        }
        return false;
    }

    private void noteSpeakers(Sentence sentence, List<Cue> cues) {
        for (Cue cue : cues) {
            resolver.spoke(sentence, cue.subject());
        }
    }

    /** Attributes the segment at item {@code i}, and those after it that the same cue claims; answers where to go on. */
    private int quoted(Reading reading, int i) {
        if (!reading.sentence().isHeading() && isTitle(reading, i)) {
            reading.drafts().add(Leftovers.term(reading.sentence(), i));
            return i + 1;
        }
        Optional<Cue> tag = tagAfter(reading, i);
        Optional<Cue> before = cueBefore(reading, i);
        if (tag.isPresent() && before.filter(cue -> introduces(cue, i)).isEmpty()) {
            return tagged(reading, i, tag.get());
        }
        if (before.isPresent()) {
            return introduced(reading, i, before.get());
        }
        for (Cue cue : reading.cues()) {
            boolean parenthetical = cue.form() == Form.ACCORDING || cue.isTag() && cue.from() > i && isParenthesis(cue);
            if (parenthetical && !cue.subject().isNone()) {
                return single(reading, i, cue);
            }
        }
        return i + 1;
    }

    /** The cue that tags the segment before it: {@code “…,” X said} or {@code “…,” said X}. */
    private Optional<Cue> tagAfter(Reading reading, int i) {
        int next = i + 1;
        while (next <= i + 2 && (row.isMark(next, ',') || row.isMark(next, '—') || row.isMark(next, '-'))) {
            next++;
        }
        boolean open = Marking.endsOpen(row, i) || next > i + 1;
        for (Cue cue : reading.cues()) {
            if (cue.from() <= i || !cue.isTag() || cue.subject().isNone() && cue.form() != Form.INVERTED) {
                continue;
            }
            int start = cue.clauseFrom();
            boolean adjacent = start >= next && isBare(next, start);
            boolean reaches = cue.from() - next < LONGEST_TAG && noSegment(next, cue.from());
            if (adjacent && reaches) {
                boolean quotable =
                        !cue.takes(Complement.RESPONSIBLE) && (!cue.takes(Complement.AS) || Marking.endsOpen(row, i));
                boolean tags = quotable && (open || isWhole(row.segment(i)) && cue.takes(Complement.CLAUSE));
                return tags ? Optional.of(cue) : Optional.empty();
            }
            if (cue.from() - next >= LONGEST_TAG) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isBare(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean small = row.has(i, WordClass.ADVERB | WordClass.DETERMINER) || row.is(i, Keyword.AS);
            if (!small && !row.isMark(i, ',') && !row.isClitic(i) && !phrases.isNominal(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean noSegment(int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.isSegment(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a segment is a title that the reporter's own words name: capitals throughout, and no cue beside it. */
    private boolean isTitle(Reading reading, int i) {
        boolean before = cueBefore(reading, i)
                .filter(cue -> introduces(cue, i) || reports(cue, i))
                .isPresent();
        if (namesWork(i) && Leftovers.isTitleCase(row, i)) {
            return true;
        }
        return !before
                && Leftovers.isTitleCase(row, i)
                && (row.isWord(i - 1) || row.isClitic(i - 1) || row.isSegment(i - 2))
                && tagAfter(reading, i).filter(cue -> cue.from() - i < 5).isEmpty();
    }

    /** Whether a noun for a work stands right before a segment: {@code the film “…”}, {@code her book is “…”}. */
    private boolean namesWork(int i) {
        return row.has(i - 1, WordClass.WORK)
                || row.has(i - 2, WordClass.WORK) && (row.isMark(i - 1, ',') || row.has(i - 1, WordClass.AUXILIARY));
    }

    /** Whether a segment stands inside the clause that a cue reports. */
    private boolean reports(Cue cue, int i) {
        int start = contents.start(cue, i, true);
        boolean clause = cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER);
        return clause && start < i - 1 && contents.opensContent(cue, start);
    }

    private boolean isWhole(Segment segment) {
        return segment.inner().length() > 20
                && Character.isUpperCase(row.tokens().text().at(segment.inner().start()));
    }

    private Optional<Cue> cueBefore(Reading reading, int i) {
        Optional<Cue> found = Optional.empty();
        boolean whole = row.isMark(i - 1, ',')
                && Character.isUpperCase(
                        row.tokens().text().at(row.segment(i).inner().start()));
        for (Cue cue : reading.cues()) {
            boolean claims = cue.from() < i
                    && (!whole || cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER) || cue.to() == i - 1)
                    && !(cue.form() == Form.NOUN && i - cue.to() > LONGEST_NOUN_GAP)
                    && cue.form() != Form.ACCORDING
                    && !(cue.form() == Form.PASSIVE && cue.subject().isNone())
                    && !(cue.takes(Complement.RESPONSIBLE) && contents.start(cue, i, false) == cue.clauseTo());
            if (claims && (found.isEmpty() || takesOver(found.get(), cue, i))) {
                found = Optional.of(cue);
            }
        }
        return found;
    }

    /**
     * Whether a later cue claims a segment rather than the one before it: not if it only stands in what that one reports,
     * unsaid yet or with nobody who speaks.
     */
    private boolean takesOver(Cue outer, Cue inner, int i) {
        boolean reporting = outer.takes(Complement.CLAUSE) || outer.takes(Complement.HEARER);
        boolean nested =
                reporting && !outer.takes(Complement.WEAK) && inner.form() != Form.PARTICIPLE && !inner.shared();
        if (!nested || introduces(inner, i)) {
            return true;
        }
        return inner.form() != Form.DENIED && !inner.subject().isNone() && isSpeaker(inner.subject());
    }

    private boolean isSpeaker(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isName(i)
                    || row.has(i, WordClass.ROLE | WordClass.TITLE | WordClass.PRONOUN | WordClass.POSSESSIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue stands right before a segment: {@code X said, “…”}, {@code X said: “…”}. */
    private boolean introduces(Cue cue, int i) {
        int before = row.isMark(i - 1, ',') || row.isMark(i - 1, ':') ? i - 1 : i;
        return cue.clauseTo() == before;
    }

    private boolean isParenthesis(Cue cue) {
        boolean before = row.isMark(cue.clauseFrom() - 1, ',') || row.isMark(cue.clauseFrom() - 1, '—');
        int next = cue.clauseTo();
        boolean adjunct = row.has(next, WordClass.BOUNDARY | WordClass.ADVERB | WordClass.CALENDAR)
                && !row.is(next, Keyword.THAT);
        boolean after = adjunct
                || row.isMark(cue.clauseTo(), ',')
                || row.isMark(cue.clauseTo(), '.')
                || row.isMark(cue.clauseTo(), '—');
        return before && after;
    }

    /** {@code “A,” X said} and what goes on after it: {@code , “b.”} */
    private int tagged(Reading reading, int i, Cue cue) {
        Draft draft = draft(reading, cue);
        draft.add(new Draft.Part(i, i + 1), List.of(i), false);
        int next = cue.clauseTo();
        int segment = next;
        while (segment < reading.sentence().to() && !row.isSegment(segment)) {
            segment++;
        }
        boolean more = segment < reading.sentence().to()
                && noCue(reading, next, segment)
                && (row.isMark(segment - 1, ',')
                        || row.isMark(segment - 1, ':')
                        || row.isMark(segment - 1, '—')
                        || segment == next);
        if (more) {
            draft.add(new Draft.Part(segment, segment + 1), List.of(segment), true);
            reading.drafts().add(draft);
            return segment + 1;
        }
        reading.drafts().add(draft);
        return i + 1;
    }

    private boolean noCue(Reading reading, int from, int to) {
        return reading.cues().stream().noneMatch(cue -> cue.from() >= from && cue.from() < to);
    }

    /** {@code X said, “A.”} or {@code X said the plan was “a” and “b”}. */
    private int introduced(Reading reading, int i, Cue cue) {
        Sentence sentence = reading.sentence();
        int last = i;
        for (int k = i + 1; k < sentence.to(); k++) {
            boolean other = row.isSegment(k)
                    && (cueBefore(reading, k).filter(cue::equals).isEmpty()
                            || tagAfter(reading, k).isPresent()
                            || separated(i, k));
            if (other) {
                break;
            }
            last = row.isSegment(k) ? k : last;
        }
        int start = contents.start(cue, i, true);
        boolean direct = isDirect(cue, i) && last == i;
        Draft draft = draft(reading, cue);
        if (direct) {
            draft.add(new Draft.Part(i, i + 1), List.of(i), false);
        } else {
            int end = Math.max(last + 1, contents.end(cue, start, last, sentence, reading.cues()));
            draft.add(new Draft.Part(Math.min(start, i), end), segments(i, last), false);
        }
        reading.drafts().add(draft);
        return last + 1;
    }

    /** Whether a new content begins between two segments: {@code and that}. */
    private boolean separated(int first, int second) {
        return contents.furtherThat(first, second) < second;
    }

    private List<Integer> segments(int first, int last) {
        List<Integer> found = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (row.isSegment(i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether a segment after a cue is the whole content: the cue ends right before it, or it is a sentence by itself. */
    private boolean isDirect(Cue cue, int i) {
        boolean marked = row.isMark(i - 1, ',') || row.isMark(i - 1, ':');
        boolean upper = Character.isUpperCase(
                row.tokens().text().at(row.segment(i).inner().start()));
        boolean adjacent = introduces(cue, i);
        boolean last =
                row.isMark(i + 1, '.') || !row.isWord(i + 1) && !row.isMark(i + 1, ',') || Marking.endsOpen(row, i);
        boolean introduced = marked && (upper || row.isMark(i - 1, ':') || last);
        return introduced || adjacent && (upper || last) || row.is(i - 1, Keyword.THAT) && last;
    }

    private int single(Reading reading, int i, Cue cue) {
        Draft draft = draft(reading, cue);
        int start = i;
        while (start > reading.sentence().from() && !row.isMark(start - 1, ',') && !row.isSegment(start - 1)) {
            start--;
        }
        int end = i + 1;
        while (end < cue.clauseFrom() && !row.isMark(end, ',')) {
            end++;
        }
        boolean clause = cue.from() > i;
        draft.add(clause ? new Draft.Part(start, end) : new Draft.Part(i, i + 1), List.of(i), false);
        reading.drafts().add(draft);
        return i + 1;
    }

    /** What a cue reports without marks. */
    private void indirect(Reading reading, Cue cue) {
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
        if (from < end && contents.isReported(cue, from, end)) {
            int further = contents.furtherThat(from, end);
            emitIndirect(reading, cue, from, further);
        } else if (isTrailing(cue, tailFrom, sentence)
                && reading.drafts().stream().noneMatch(d -> d.cue().equals(Optional.of(cue)))) {
            int stop = cue.clauseFrom();
            stop = row.isMark(stop - 1, ',') ? stop - 1 : stop;
            emitIndirect(reading, cue, opening(sentence), stop);
        }
    }

    private int firstSegmentOrEnd(Reading reading, Cue cue) {
        int i = cue.clauseTo();
        while (i < reading.sentence().to() && !row.isSegment(i)) {
            i++;
        }
        return i;
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

    private void according(Reading reading, Cue cue) {
        Sentence sentence = reading.sentence();
        int after = cue.subject().to();
        boolean first = cue.from() - sentence.from() < 3;
        if (first && row.isMark(after, ',')) {
            emitIndirect(reading, cue, after + 1, contents.sentenceEnd(sentence));
        } else if (!first) {
            int stop = row.isMark(cue.from() - 1, ',') ? cue.from() - 1 : cue.from();
            emitIndirect(reading, cue, opening(sentence), stop);
        }
    }

    private void emitIndirect(Reading reading, Cue cue, int from, int to) {
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
        Draft draft = draft(reading, cue);
        if (draft.answer().isNobody()) {
            return;
        }
        draft.add(new Draft.Part(from, end), List.of(), false);
        reading.drafts().add(draft);
    }

    private Draft draft(Reading reading, Cue cue) {
        Phrase source = cue.subject();
        Resolver.Answer answer = resolver.resolve(source, reading.sentence());
        double certainty = switch (cue.form()) {
            case FINITE, INVERTED, ACCORDING -> 1.0;
            case DENIED, RELATIVE -> 0.9;
            case PARTICIPLE, PASSIVE, NOUN -> 0.85;
        };
        return Draft.of(reading.sentence().number(), Optional.of(cue), source, answer, certainty);
    }
}
