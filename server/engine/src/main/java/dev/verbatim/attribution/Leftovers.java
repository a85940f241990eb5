package dev.verbatim.attribution;

import java.util.List;
import java.util.Optional;

/** Attributes the segments that no cue of their own sentence claims: by what stands before them. */
final class Leftovers {

    private static final double CARRIED = 0.8;
    private static final double SPLIT = 0.98;
    private static final double EXCHANGED = 0.65;
    private static final double RESUMED = 0.7;
    private static final double LOOSE = 0.75;
    private static final double LOOSE_AND_SHORT = 0.62;
    private static final int FEW_WORDS = 3;
    private static final double DASHED = 0.9;
    private static final double ANNOUNCED = 0.85;
    private static final int LONGEST_CROSSHEAD = 60;

    private final Row row;
    private final PhraseFinder phrases;
    private final CreditFinder credits;
    private final ColonReader colons;
    private final Naming naming;
    private final SentenceReader reader;
    private final Resolver resolver;
    private final boolean doubleMarks;

    Leftovers(Row row, SentenceReader reader, Resolver resolver) {
        this.row = row;
        this.phrases = new PhraseFinder(row);
        this.naming = new Naming(row);
        this.credits = new CreditFinder(row, phrases);
        this.colons = new ColonReader(row, phrases, naming, reader, resolver);
        this.reader = reader;
        this.resolver = resolver;
        this.doubleMarks = row.segments().stream().anyMatch(segment -> !segment.single());
    }

    /** Whether a sentence is nothing but quoted segments. */
    boolean isOnlyQuoted(Sentence sentence) {
        boolean quoted = false;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            quoted |= row.isSegment(i);
            boolean small = row.has(i, WordClass.ADVERB | WordClass.STARTER)
                    || row.is(i, Keyword.AND)
                    || row.is(i, Keyword.BUT);
            if (row.isWord(i) && !small) {
                return false;
            }
        }
        return quoted;
    }

    /**
     * What a segment follows.
     *
     * @param before the last quoted draft before it, if any
     * @param above the last draft of the sentence before in its paragraph, if any
     * @param speaker the last draft whose speaker is known, if any
     * @param turn one by the other of two who speak in turn, if it is his
     */
    record Context(Optional<Draft> before, Optional<Draft> above, Optional<Draft> speaker, Optional<Draft> turn) {}

    /** The draft of a segment. */
    Draft read(Sentence sentence, int item, Context context) {
        Optional<Draft> before = context.before();
        if (isCrosshead(sentence, item)) {
            return term(sentence, item);
        }
        if (isOnlyQuoted(sentence)) {
            return alone(sentence, item, context);
        }
        boolean colon = row.isMark(item - 1, ':');
        if (colon
                && colons.isPlace(sentence, item)
                && before.filter(draft -> !draft.answer().isNobody()).isPresent()) {
            Draft last = before.get();
            return part(Draft.of(sentence.number(), Optional.empty(), last.source(), last.answer(), CARRIED), item);
        }
        if (colon) {
            Phrase announced = colons.announced(sentence, item);
            Answer answer = announced.isNone() || !isMet(announced, sentence)
                    ? Answer.NOBODY
                    : resolver.resolve(announced, sentence);
            return part(Draft.of(sentence.number(), Optional.empty(), announced, answer, ANNOUNCED), item);
        }
        Phrase dashed = credits.dashed(sentence, item);
        if (!dashed.isNone()) {
            Answer named = resolver.resolve(dashed, sentence);
            return part(Draft.of(sentence.number(), Optional.empty(), dashed, named, DASHED), item);
        }
        if (goesOnFrom(sentence, item, before)) {
            Draft last = before.get();
            return part(Draft.of(sentence.number(), Optional.empty(), last.source(), last.answer(), CARRIED), item);
        }
        if (!sentence.isHeading() && Marking.isTitleCase(row, item) && !opensLine(sentence, item)) {
            return term(sentence, item);
        }
        if (isHailed(sentence, item)) {
            return part(Draft.of(sentence.number(), Optional.empty(), Phrase.NONE, Answer.NOBODY, 0.0), item);
        }
        Phrase label = sentence.isHeading() ? label(sentence, item) : Phrase.NONE;
        boolean opens = sentence.isHeading() && item == sentence.from() && row.isMark(item + 1, ':');
        Phrase owner = label.isNone() && !opens ? owner(sentence, item) : label;
        Answer answer = owner.isNone() || label.isNone() && !isMet(owner, sentence)
                ? Answer.NOBODY
                : resolver.resolve(owner, sentence);
        boolean speaks = answer.figure().isPresent() || owner.isNone() || naming.isSomebody(owner);
        if (isFew(sentence, item, /* somebodys= */ !answer.isNobody() && speaks)) {
            return term(sentence, item);
        }
        Optional<Draft> above = context.above().filter(draft -> !draft.answer().isNobody());
        if ((answer.isNobody() || answer.figure().isEmpty()) && above.isPresent()) {
            Draft last = above.get();
            return part(Draft.of(sentence.number(), Optional.empty(), last.source(), last.answer(), RESUMED), item);
        }
        Phrase source = speaks ? owner : Phrase.NONE;
        double certainty = Marking.hasMoreWords(row, item, 2) ? LOOSE : LOOSE_AND_SHORT;
        return part(
                Draft.of(sentence.number(), Optional.empty(), source, speaks ? answer : Answer.NOBODY, certainty),
                item);
    }

    /** Whether a segment is what nobody in particular calls something: {@code was once hailed as “the best”}. */
    private boolean isHailed(Sentence sentence, int item) {
        int as = row.has(item - 1, WordClass.DETERMINER) ? item - 2 : item - 1;
        int verb = as - 1;
        boolean named =
                verb > sentence.from() && row.is(as, Keyword.AS) && row.has(verb, WordClass.CUE) && row.endsInEd(verb);
        int left = verb - 1;
        while (named && left > sentence.from() && row.has(left, WordClass.ADVERB)) {
            left--;
        }
        return named && row.has(left, WordClass.AUXILIARY) && Auxiliary.isBe(row.key(left));
    }

    /** Whether the words for a speaker are more than the first word of a headline: the story names them too, or they are a role. */
    private boolean isMet(Phrase phrase, Sentence sentence) {
        return !sentence.isHeading()
                || phrase.to() - phrase.from() > 1
                || naming.isSomebody(phrase)
                || resolver.resolve(phrase, sentence)
                        .figure()
                        .filter(figure -> figure.mentions() > 1)
                        .isPresent();
    }

    /** Whether a segment has too few words to be a quotation where nobody is said to speak: {@code the “swift boat” attacks}. */
    private boolean isFew(Sentence sentence, int item, boolean somebodys) {
        boolean adjective = phrases.isNominal(item + 1) && item + 1 < sentence.to();
        int least = adjective ? FEW_WORDS : 1;
        int most = !somebodys ? least : sentence.isHeading() ? 0 : 1;
        return !Marking.hasMoreWords(row, item, most) && !opensLine(sentence, item);
    }

    /** Whether a sentence that opens with a quotation goes on with the one that a cue split: <i>“A,” she said. “B” by then.</i> */
    private boolean goesOnFrom(Sentence sentence, int item, Optional<Draft> before) {
        if (item != sentence.from() || before.isEmpty() || before.get().answer().isNobody()) {
            return false;
        }
        Draft last = before.get();
        Sentence above = row.sentences().get(last.sentence());
        boolean near = last.sentence() == sentence.number() - 1 && above.paragraph() == sentence.paragraph();
        return near
                && Character.isUpperCase(
                        row.tokens().text().at(row.segment(item).inner().start()));
    }

    /** Whether a few words in single marks are a paragraph by themselves, in a story whose speech has double ones. */
    private boolean isCrosshead(Sentence sentence, int item) {
        List<Sentence> sentences = row.sentences();
        int number = sentence.number();
        boolean whole = sentence.to() - sentence.from() == 1
                && number > 0
                && number + 1 < sentences.size()
                && sentences.get(number - 1).paragraph() != sentence.paragraph()
                && sentences.get(number + 1).paragraph() != sentence.paragraph();
        boolean introduced = number > 0 && endsInColon(sentences.get(number - 1));
        return whole
                && !introduced
                && doubleMarks
                && row.segment(item).single()
                && row.segment(item).inner().length() <= LONGEST_CROSSHEAD;
    }

    /** A segment that is nobody's utterance. */
    static Draft term(Sentence sentence, int item) {
        return part(
                Draft.of(sentence.number(), Optional.empty(), Phrase.NONE, Answer.NOBODY, 0.0)
                        .asTerm(),
                item);
    }

    private static Draft part(Draft draft, int item) {
        draft.add(new Draft.Part(item, item + 1), List.of(item), false);
        return draft;
    }

    /** A sentence that is a quotation by itself goes on with the speaker before it. */
    private Draft alone(Sentence sentence, int item, Context context) {
        Optional<Draft> before = context.before();
        Optional<Draft> turn = context.turn();
        Sentence above = sentence.number() > 0 ? row.sentences().get(sentence.number() - 1) : sentence;
        boolean colon = above.number() < sentence.number() && endsInColon(above);
        boolean near = before.filter(d -> d.lastSentence() >= sentence.number() - 1 && !d.isTerm())
                .isPresent();
        boolean spoke = before.filter(d -> !d.answer().isNobody() || !d.source().isNone())
                .isPresent();
        boolean own =
                above.paragraph() != sentence.paragraph() && !row.segment(item).continues();
        if (near && spoke && !colon && own && turn.isPresent()) {
            Draft other = turn.get();
            return part(Draft.of(sentence.number(), Optional.empty(), other.source(), other.answer(), EXCHANGED), item);
        }
        if (near && spoke && !colon) {
            Draft last = before.get();
            double certainty = own || last.cue().isEmpty() ? CARRIED : SPLIT;
            return part(Draft.of(sentence.number(), last.cue(), last.source(), last.answer(), certainty), item);
        }
        Phrase credit = credits.credit(sentence);
        if (!credit.isNone()) {
            Sentence below = row.sentences().get(sentence.number() + 1);
            return part(
                    Draft.of(sentence.number(), Optional.empty(), credit, resolver.resolve(credit, below), 0.9), item);
        }
        Phrase sender = credits.sender(above);
        Phrase subject = colon ? reader.introducer(above) : reader.mainSubject(above);
        Phrase main = !sender.isNone() ? sender : naming.speaker(subject, phrases);
        if (above.number() < sentence.number() && !main.isNone()) {
            Answer answer = resolver.resolve(main, above);
            if (!answer.isNobody() && (colon || answer.figure().isPresent())) {
                return part(Draft.of(sentence.number(), Optional.empty(), main, answer, colon ? 0.9 : 0.7), item);
            }
        }
        if (spoke) {
            Draft last = before.get();
            return part(Draft.of(sentence.number(), Optional.empty(), last.source(), last.answer(), 0.6), item);
        }
        Answer answer = context.speaker().map(Draft::answer).orElse(Answer.NOBODY);
        Phrase source = context.speaker().map(Draft::source).orElse(Phrase.NONE);
        return part(Draft.of(sentence.number(), Optional.empty(), source, answer, RESUMED), item);
    }

    private boolean endsInColon(Sentence sentence) {
        return !sentence.isEmpty() && row.isMark(sentence.to() - 1, ':');
    }

    /** Who opens a headline before a colon, or stands behind it: {@code Smith: Jones's ‘plan’ has failed}, {@code ‘I won’: Smith}. */
    private Phrase label(Sentence heading, int item) {
        if (item == heading.from() && row.isMark(item + 1, ':')) {
            Phrase behind = phrases.startingAt(item + 2, heading.to());
            boolean whole =
                    behind.to() >= heading.to() || !row.isWord(behind.to()) || row.has(behind.to(), WordClass.BOUNDARY);
            return !behind.isNone() && whole ? behind : Phrase.NONE;
        }
        Phrase first = phrases.startingAt(heading.from(), item);
        boolean named = !first.isNone() && row.isName(first.from()) && row.isMark(first.to(), ':');
        return named && first.to() < item ? first : Phrase.NONE;
    }

    /** Whose words they are in a sentence without a cue: <i>Smith's “plan”</i>, or the sentence's subject. */
    private Phrase owner(Sentence sentence, int item) {
        Phrase main = reader.mainSubject(sentence);
        for (int i = item - 1; i >= Math.max(sentence.from(), item - 3); i--) {
            Phrase owner = row.isPossessive(i) ? phrases.endingAt(i - 1, sentence.from()) : Phrase.NONE;
            boolean somebody = resolver.isNamed(owner) || naming.isSomebody(owner) && !resolver.isNamed(main);
            if (!owner.isNone() && (somebody || sentence.isHeading())) {
                return owner;
            }
        }
        boolean before = !main.isNone() && main.from() < item;
        if (before && (naming.isSomebody(main) || resolver.isNamed(main))) {
            return main;
        }
        Phrase actor = actor(sentence, item);
        return actor.isNone() && before ? main : actor;
    }

    /** Whether a segment opens its sentence and a comma, or the like, closes it: then it is speech and no title. */
    private boolean opensLine(Sentence sentence, int item) {
        return item == sentence.from() && Marking.endsOpen(row, item);
    }

    /** The last person before a segment who does something: a name or pronoun with a verb after it. */
    private Phrase actor(Sentence sentence, int item) {
        for (int i = item - 2; i >= sentence.from(); i--) {
            boolean verb = row.isWord(i + 1)
                    && !row.isCapitalized(i + 1)
                    && !row.has(i + 1, WordClass.BOUNDARY | WordClass.ROLE | WordClass.DETERMINER);
            boolean person = resolver.isPersonAt(i);
            if (person && verb) {
                return phrases.endingAt(i, sentence.from());
            }
        }
        return Phrase.NONE;
    }
}
