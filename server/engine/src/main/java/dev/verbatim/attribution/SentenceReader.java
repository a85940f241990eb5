package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one sentence: which segments belong to which cue, what each cue reports, and who speaks. */
final class SentenceReader {

    private final Row row;
    private final CueChooser chooser;
    private final IndirectReader indirect;
    private final CueFinder cueFinder;
    private final ContentFinder contents;
    private final FiniteVerbFinder verbs;
    private final Resolver resolver;

    SentenceReader(Row row, Resolver resolver) {
        this.row = row;
        PhraseFinder phrases = new PhraseFinder(row);
        this.cueFinder = new CueFinder(row, phrases);
        this.contents = new ContentFinder(row, phrases);
        this.verbs = new FiniteVerbFinder(row, phrases);
        ReportedClause reported = new ReportedClause(row, phrases, verbs);
        this.chooser = new CueChooser(row, phrases, contents, reported);
        this.resolver = resolver;
        this.indirect = new IndirectReader(row, contents, reported, verbs, new HearerFinder(row, phrases), this::draft);
    }

    Phrase mainSubject(Sentence sentence) {
        return cueFinder.mainSubject(sentence);
    }

    /** Who speaks in a sentence that ends in a colon: who is said to in passing, or last; its subject if nobody is. */
    Phrase introducer(Sentence sentence) {
        Phrase last = Phrase.NONE;
        for (Cue cue : cueFinder.find(sentence)) {
            boolean reports = cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER);
            if (!reports || cue.form() == Form.DENIED || cue.subject().isNone() || !chooser.isSpeaker(cue.subject())) {
                continue;
            }
            if (cue.form() == Form.ACCORDING || row.is(cue.clauseFrom() - 1, Keyword.AS)) {
                return cue.subject();
            }
            last = cue.subject();
        }
        return last.isNone() ? cueFinder.mainSubject(sentence) : last;
    }

    /** Who is said to tell what leads up to an item: {@code But, Smith said, there is a reason: “…”}; none if nobody is. */
    Phrase teller(Sentence sentence, int item) {
        return cueFinder.find(sentence).stream()
                .filter(cue -> cue.isTag() && cue.from() < item && chooser.isParenthesis(cue))
                .map(Cue::subject)
                .filter(subject -> !subject.isNone() && chooser.isSpeaker(subject))
                .findFirst()
                .orElse(Phrase.NONE);
    }

    /** The drafts of a sentence; segments that no cue of the sentence claims are left to the caller. */
    List<Draft> read(Sentence sentence) {
        Phrase main = cueFinder.mainSubject(sentence);
        List<Cue> cues = cueFinder.find(sentence);
        if (sentence.isHeading() && isLabelled(sentence)) {
            cues = cues.stream().filter(cue -> !cue.takes(Complement.THOUGHT)).toList();
        }
        noteSubject(sentence, cues, main);
        noteSpeakers(sentence, cues);
        SentenceReading reading = new SentenceReading(sentence, cues, new ArrayList<>());
        int i = sentence.from();
        while (i < sentence.to()) {
            i = row.isSegment(i) ? quoted(reading, i) : i + 1;
        }
        for (Cue cue : cues) {
            indirect.indirect(reading, cue);
        }
        return reading.drafts();
    }

    /** Whether a headline begins with the name of who says the rest: {@code Smith: Doe wants to “shake” it}. */
    private boolean isLabelled(Sentence heading) {
        int name = heading.from();
        while (name < heading.to() && row.isName(name)) {
            name++;
        }
        return name > heading.from() && row.isMark(name, ':');
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
            if (row.isName(i) || row.has(i, WordClass.PRONOUN) && PronounResolver.isPerson(row.key(i))) {
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
    private int quoted(SentenceReading reading, int i) {
        if (!reading.sentence().isHeading() && chooser.isTitle(reading, i)) {
            reading.drafts().add(Leftovers.term(reading.sentence(), i));
            return i + 1;
        }
        Optional<Cue> tag = chooser.tagAfter(reading, i);
        Optional<Cue> before = chooser.cueBefore(reading, i);
        if (tag.isPresent()
                && before.filter(cue -> chooser.holds(cue, i, tag.get())).isEmpty()) {
            return tagged(reading, i, tag.get());
        }
        Optional<Cue> closing = parenthesis(reading, i);
        if (before.isPresent()
                && closing.filter(cue -> chooser.outweighs(cue, before.get(), i))
                        .isEmpty()) {
            return introduced(reading, i, before.get());
        }
        return closing.isPresent() ? single(reading, i, closing.get()) : i + 1;
    }

    /** The cue between commas, or at the end, that says who speaks in the whole sentence. */
    private Optional<Cue> parenthesis(SentenceReading reading, int i) {
        return reading.cues().stream()
                .filter(cue ->
                        cue.form() == Form.ACCORDING || cue.isTag() && cue.from() > i && chooser.isParenthesis(cue))
                .filter(cue -> !cue.subject().isNone())
                .findFirst();
    }

    /** {@code “A,” X said} and what goes on after it: {@code , “b.”} */
    private int tagged(SentenceReading reading, int i, Cue cue) {
        Draft draft = draft(reading, cue);
        int opening = opening(reading, i);
        draft.add(new Draft.Part(opening, i + 1), List.of(i), false);
        int next = cue.clauseTo();
        int segment = next;
        while (segment < reading.sentence().to() && !row.isSegment(segment)) {
            segment++;
        }
        boolean more = segment < reading.sentence().to()
                && noCue(reading, next, segment)
                && !(segment == next && chooser.isTitle(reading, segment))
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

    /** Where the clause starts that quoted words in small letters end: {@code The plan would “wreck the town,” Hill said}. */
    private int opening(SentenceReading reading, int i) {
        int from = reading.sentence().from();
        while (from < i
                && (row.is(from, Keyword.BUT)
                        || row.is(from, Keyword.AND)
                        || !row.isWord(from) && !row.isSegment(from))) {
            from++;
        }
        boolean whole =
                from < i && isLowerCase(i) && row.isWord(i - 1) && contents.isPlain(from, i) && noCue(reading, from, i);
        return whole ? from : i;
    }

    private boolean noCue(SentenceReading reading, int from, int to) {
        return reading.cues().stream().noneMatch(cue -> cue.from() >= from && cue.from() < to);
    }

    /** {@code X said, “A.”} or {@code X said the plan was “a” and “b”}. */
    private int introduced(SentenceReading reading, int i, Cue cue) {
        Sentence sentence = reading.sentence();
        int last = i;
        for (int k = i + 1; k < sentence.to(); k++) {
            boolean other = row.isSegment(k)
                    && (chooser.cueBefore(reading, k).filter(cue::equals).isEmpty()
                            || chooser.tagAfter(reading, k).isPresent()
                            || separated(i, k));
            if (other) {
                break;
            }
            last = row.isSegment(k) ? k : last;
        }
        boolean aside = cue.form() == Form.INVERTED && row.isMark(cue.clauseTo(), ',');
        int start = aside ? i : contents.start(cue, i, true);
        boolean enclosed = isEnclosed(i);
        boolean direct = isDirect(cue, i) && last == i;
        Draft draft = draft(reading, cue);
        if (direct || enclosed) {
            draft.add(new Draft.Part(i, i + 1), List.of(i), false);
            if (enclosed && isLowerCase(i)) {
                draft.inPart();
            }
        } else {
            int end = Math.max(last + 1, contents.end(cue, start, last, sentence, reading.cues()));
            boolean agent = cue.form() == Form.PASSIVE && cue.subject().from() > last;
            end = agent ? Math.min(end, cue.subject().from() - 1) : end;
            addSubject(draft, reading, cue, Math.min(start, i));
            draft.add(new Draft.Part(Math.min(start, i), end), segments(i, last), false);
            if (aside && isLowerCase(i)) {
                draft.inPart();
            }
        }
        reading.drafts().add(draft);
        return last + 1;
    }

    /** Whether a new content begins between two segments: {@code and that}, or the parentheses of one of them. */
    private boolean separated(int first, int second) {
        return contents.furtherThat(first, second) < second || isEnclosed(first) || isEnclosed(second);
    }

    /** Whether a segment has parentheses of its own: {@code Mr. Bell (“a good man”)}. */
    private boolean isEnclosed(int i) {
        return row.isMark(i - 1, '(') && row.isMark(i + 1, ')');
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
        boolean adjacent = chooser.introduces(cue, i);
        boolean last =
                row.isMark(i + 1, '.') || !row.isWord(i + 1) && !row.isMark(i + 1, ',') || Marking.endsOpen(row, i);
        int start = contents.start(cue, i, true);
        boolean within = start < i - 1 && row.is(start - 1, Keyword.THAT) && !upper && !row.isMark(i - 1, ':');
        boolean introduced = marked && !within && (upper || row.isMark(i - 1, ':') || last);
        return introduced || adjacent && (upper || last) || row.is(i - 1, Keyword.THAT) && last;
    }

    private boolean isLowerCase(int i) {
        return Character.isLowerCase(
                row.tokens().text().at(row.segment(i).inner().start()));
    }

    /** Adds what stands before a cue between commas if a verb follows that it is the subject of: {@code The plan, Hill said, was “bad”}. */
    private void addSubject(Draft draft, SentenceReading reading, Cue cue, int start) {
        int from = reading.sentence().from();
        int before = cue.clauseFrom() - 1;
        boolean between = from < before
                && row.isMark(before, ',')
                && row.isMark(cue.clauseTo(), ',')
                && start == cue.clauseTo() + 1
                && verbs.isVerb(start);
        if (between && contents.isPlain(from, before) && noCue(reading, from, before)) {
            draft.add(new Draft.Part(from, before), List.of(), false);
        }
    }

    private int single(SentenceReading reading, int i, Cue cue) {
        Draft draft = draft(reading, cue);
        boolean tag = cue.from() > i;
        int low = tag ? reading.sentence().from() : cue.clauseTo();
        int high = tag ? cue.clauseFrom() : contents.sentenceEnd(reading.sentence());
        int start = i;
        while (start > low && !row.isMark(start - 1, ',') && !row.isSegment(start - 1)) {
            start--;
        }
        int end = i + 1;
        while (end < high && !row.isMark(end, ',') && (tag || !row.isSegment(end))) {
            end++;
        }
        if (!tag && start < i) {
            addSubject(draft, reading, cue, start);
        }
        draft.add(new Draft.Part(start, end), segments(i, end - 1), false);
        if (!tag && isLowerCase(i)) {
            draft.inPart();
        }
        reading.drafts().add(draft);
        return end;
    }

    private Draft draft(SentenceReading reading, Cue cue) {
        Phrase source = cue.subject();
        Answer answer = resolver.resolve(source, reading.sentence());
        double certainty = switch (cue.form()) {
            case FINITE, INVERTED, ACCORDING -> 1.0;
            case DENIED, RELATIVE -> 0.9;
            case PARTICIPLE, PASSIVE, NOUN -> 0.85;
        };
        Draft draft = Draft.of(reading.sentence().number(), Optional.of(cue), source, answer, certainty);
        cueFinder.relayer(cue, reading.sentence()).ifPresent(draft::relayedBy);
        return draft;
    }
}
