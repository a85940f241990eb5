package dev.verbatim.attribution;

/** Finds the one whom the words before a verb describe, where the comma that should close the description is missing. */
final class OpenApposition {

    private static final int LONGEST_RELATIVE = 14;
    private static final int MOST_COMMON_WORDS = 4;

    private final Row row;
    private final PhraseFinder phrases;
    private final Naming naming;

    OpenApposition(Row row, PhraseFinder phrases, Naming naming) {
        this.row = row;
        this.phrases = phrases;
        this.naming = naming;
    }

    /** Who is described by what ends in the phrase right before a verb; none if nobody is. */
    Phrase of(Phrase nearest, int verb, Sentence sentence) {
        Phrase described = apposed(nearest, verb, sentence);
        described = described.isNone() ? relative(nearest, sentence) : described;
        return described.isNone() ? outer(nearest, sentence) : described;
    }

    /** {@code Jane Doe, a spokeswoman for the Green Party said}. */
    private Phrase apposed(Phrase nearest, int verb, Sentence sentence) {
        int comma = nearest.from() - 1;
        boolean role = row.has(nearest.from(), WordClass.DETERMINER) && naming.hasRole(nearest);
        if (!role || !row.isMark(comma, ',') || row.isMark(verb + 1, ',')) {
            return Phrase.NONE;
        }
        Phrase name = phrases.endingAt(comma - 1, sentence.from());
        boolean opens = !name.isNone() && (name.from() == sentence.from() || row.isSegment(name.from() - 1));
        return opens && naming.isPerson(name) ? name : Phrase.NONE;
    }

    /** {@code Jane Doe, who is chairwoman of the Green Party said}. */
    private Phrase relative(Phrase nearest, Sentence sentence) {
        int low = Math.max(sentence.from(), nearest.from() - LONGEST_RELATIVE);
        for (int i = nearest.from() - 1; i > low; i--) {
            if (row.is(i, Keyword.WHO) && i + 1 < nearest.from() && row.isMark(i - 1, ',')) {
                Phrase described = phrases.endingAt(i - 2, sentence.from());
                return !described.isNone() && naming.hasName(described) ? described : Phrase.NONE;
            }
            boolean clause = row.has(i, WordClass.BOUNDARY) && !phrases.isDependency(i);
            if (!row.isWord(i) || clause || row.has(i, WordClass.CUE)) {
                return Phrase.NONE;
            }
        }
        return Phrase.NONE;
    }

    /** {@code a reporter for the weekly paper Harbour News said}: the noun before, with the name that ends it. */
    private Phrase outer(Phrase nearest, Sentence sentence) {
        int i = nearest.from() - 1;
        int low = Math.max(sentence.from(), i - MOST_COMMON_WORDS);
        while (i > low && phrases.isNominal(i) && !row.isName(i) && !row.has(i, WordClass.DETERMINER)) {
            i--;
        }
        boolean tied = i < nearest.from() - 1
                && row.isName(nearest.from())
                && row.has(i, WordClass.DETERMINER)
                && phrases.isDependency(i - 1)
                && row.has(i - 2, WordClass.ROLE);
        Phrase role = tied ? phrases.endingAt(i - 2, sentence.from()) : Phrase.NONE;
        return role.isNone() ? role : new Phrase(role.from(), nearest.to());
    }
}
