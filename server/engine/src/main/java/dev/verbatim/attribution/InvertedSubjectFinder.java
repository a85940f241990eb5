package dev.verbatim.attribution;

import dev.verbatim.attribution.CueVerb.Complement;

/** Finds the phrase for the one who speaks after a verb of saying: {@code said Jane Doe, the mayor}. */
final class InvertedSubjectFinder {

    private final Row row;
    private final PhraseFinder phrases;
    private final Naming naming;

    InvertedSubjectFinder(Row row, PhraseFinder phrases, Naming naming) {
        this.row = row;
        this.phrases = phrases;
        this.naming = naming;
    }

    Phrase inverted(int i, Sentence sentence) {
        int start = i + 1;
        while (start < sentence.to() && row.has(start, WordClass.ADVERB) && !row.isName(start)) {
            start++;
        }
        Phrase phrase = named(withName(phrases.startingAt(start, sentence.to()), sentence), sentence);
        boolean owned = row.has(phrase.from(), WordClass.POSSESSIVE)
                && !CueVerb.of(row.key(i)).takes(Complement.CLAUSE);
        boolean object = row.is(phrase.from(), Keyword.HIM) || row.is(phrase.from(), Keyword.THEM);
        boolean speaks = !phrase.isNone()
                && !object
                && (naming.hasName(phrase)
                        || row.first(phrase.to() - 1) == '@'
                        || naming.hasRole(phrase)
                        || row.has(phrase.from(), WordClass.PRONOUN | WordClass.DETERMINER) && !owned);
        return speaks ? phrase : Phrase.NONE;
    }

    /** The name that stands in apposition to a description: {@code says the mayor, Jane Doe}. */
    private Phrase named(Phrase phrase, Sentence sentence) {
        if (phrase.isNone() || !row.isMark(phrase.to(), ',') || !row.isName(phrase.to() + 1)) {
            return phrase;
        }
        Phrase name = phrases.startingAt(phrase.to() + 1, sentence.to());
        return !name.isNone() && !row.isWord(name.to()) && naming.names(name, phrase) ? name : phrase;
    }

    /** A description that {@code of} goes on with, up to the name after it: {@code master of ceremonies Jane Doe}. */
    private Phrase withName(Phrase phrase, Sentence sentence) {
        if (phrase.isNone() || naming.hasName(phrase) || !row.is(phrase.to(), Keyword.OF)) {
            return phrase;
        }
        Phrase rest = phrases.startingAt(phrase.to() + 1, sentence.to());
        return rest.isNone() || !naming.hasName(rest) ? phrase : new Phrase(phrase.from(), rest.to());
    }

    /** Whether {@code , said X ,} closes a sentence: a name or a description follows, and then it pauses. */
    boolean isInvertedTag(int i, Sentence sentence) {
        boolean quoted = false;
        for (int k = sentence.from(); k < i; k++) {
            quoted |= row.isSegment(k);
        }
        Phrase phrase = inverted(i, sentence);
        if (phrase.isNone()) {
            return false;
        }
        int next = phrase.to();
        if (!quoted && (row.isSegment(next) || !isSomebody(phrase, CueVerb.of(row.key(i))))) {
            return false;
        }
        return next >= sentence.to() || !row.isWord(next) || row.is(next, Keyword.WHO);
    }

    /** Whether who follows a verb must be its subject, be nothing quoted: {@code It was late, said the mayor}. */
    private boolean isSomebody(Phrase phrase, CueVerb verb) {
        boolean says = verb.takes(Complement.CLAUSE) && !verb.takes(Complement.WEAK) && !verb.takes(Complement.OBJECT);
        return says && (naming.hasName(phrase) || naming.hasRole(phrase));
    }

    /** Whether the one who speaks stands between a verb and what he says: {@code But, said Jane Doe, “…”}. */
    boolean introducesAfter(int i, Sentence sentence) {
        Phrase phrase = inverted(i, sentence);
        boolean quoted = !phrase.isNone() && row.isMark(phrase.to(), ',') && row.isSegment(phrase.to() + 1);
        boolean aside =
                !phrase.isNone() && row.isMark(phrase.to(), ',') && naming.isPerson(phrase) && row.isMark(i - 1, ',');
        return quoted || aside || !phrase.isNone() && row.isMark(phrase.to(), ':');
    }
}
