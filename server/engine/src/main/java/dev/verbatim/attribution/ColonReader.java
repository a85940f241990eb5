package dev.verbatim.attribution;

/** Reads what stands before a colon that a quotation follows, in a sentence without a cue. */
final class ColonReader {

    private final Row row;
    private final PhraseFinder phrases;
    private final VerbFinder verbs;
    private final Naming naming;
    private final SentenceReader reader;
    private final Resolver resolver;

    ColonReader(Row row, PhraseFinder phrases, Naming naming, SentenceReader reader, Resolver resolver) {
        this.row = row;
        this.phrases = phrases;
        this.verbs = new VerbFinder(row, phrases);
        this.naming = naming;
        this.reader = reader;
        this.resolver = resolver;
    }

    /** Whether it only says where, or in what: {@code Then, later that month on CNN: “…”} */
    boolean isPlace(Sentence sentence, int item) {
        Phrase right = phrases.endingAt(item - 2, sentence.from());
        int preposition = right.from() - 1;
        boolean place =
                row.is(preposition, Keyword.ON) || row.is(preposition, Keyword.IN) || row.is(preposition, Keyword.AT);
        return !right.isNone() && place && reader.mainSubject(sentence).isNone();
    }

    /** The words for the speaker: {@code Smith: “…”} and {@code In the words of Smith: “…”}. */
    Phrase announced(Sentence sentence, int item) {
        if (row.is(sentence.from(), Keyword.THERE)) {
            return Phrase.NONE;
        }
        Phrase right = withoutVerb(phrases.endingAt(item - 2, sentence.from()));
        Phrase main = reader.mainSubject(sentence);
        boolean label = !right.isNone() && isLabel(right, sentence);
        boolean speaks = !main.isNone() && (naming.isSomebody(main) || resolver.isNamed(main));
        boolean person = !right.isNone() && resolver.isNamed(right) && !speaks;
        Phrase teller = label || person || speaks ? Phrase.NONE : reader.teller(sentence, item);
        if (!teller.isNone()) {
            return naming.speaker(teller, phrases);
        }
        boolean target = isTarget(right);
        boolean nearer = label || person || main.isNone() || main.from() >= item;
        Phrase nearest = nearer && !target ? right : speaks || !target ? main : Phrase.NONE;
        return naming.speaker(nearest, phrases);
    }

    /** A name without the verb that no list has behind it: {@code Smith balked: “…”}. */
    private Phrase withoutVerb(Phrase phrase) {
        int last = phrase.to() - 1;
        boolean verb = !phrase.isNone() && last > phrase.from() && row.isName(last - 1) && verbs.isPast(last);
        return verb ? new Phrase(phrase.from(), last) : phrase;
    }

    /** Whether a phrase opens the sentence, or a part of it set off by a dash. */
    private boolean isLabel(Phrase phrase, Sentence sentence) {
        int before = phrase.from() - 1;
        return phrase.from() == sentence.from()
                || row.isMark(before, '-')
                || row.isMark(before, '–')
                || row.isMark(before, '—')
                || row.is(before, Keyword.FROM) && !row.has(phrase.from(), WordClass.PLACE);
    }

    /** Whether words are thrown at somebody or sent to him, and are not his: {@code a line thrown at Jane Doe}. */
    private boolean isTarget(Phrase phrase) {
        boolean sent = row.is(phrase.from() - 1, Keyword.AT) || row.is(phrase.from() - 1, Keyword.TO);
        return sent && resolver.isNamed(phrase);
    }
}
