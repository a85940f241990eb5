package dev.verbatim.attribution;

/** Finds the one who is told, right behind a verb that has a hearer: <i>told the council that</i>. */
final class HearerFinder {

    private static final int LONGEST = 7;

    private final Row row;
    private final PhraseFinder phrases;

    HearerFinder(Row row, PhraseFinder phrases) {
        this.row = row;
        this.phrases = phrases;
    }

    /** The item after the one who is told: {@code told the council that}; {@code from} if nobody is. */
    int end(int from, int limit) {
        int name = row.has(from, WordClass.CUE) && phrases.isNominal(from + 1) ? from + 1 : from;
        boolean asked =
                row.has(name, WordClass.PRONOUN) && (row.is(name + 1, Keyword.IF) || row.is(name + 1, Keyword.WHETHER));
        if (asked) {
            return name + 1;
        }
        Phrase hearer = phrases.startingAt(name, limit);
        if (row.has(name, WordClass.PRONOUN) && !isOwned(hearer, limit)) {
            return from;
        }
        if (hearer.isNone()) {
            return from;
        }
        int end = hearer.from() + 1;
        boolean common = row.has(hearer.from(), WordClass.DETERMINER);
        while (end < hearer.to() && !row.has(end, WordClass.DETERMINER) && !(common && opensName(end))) {
            end++;
        }
        while (end - from < LONGEST && isCommonNoun(end)) {
            end++;
        }
        return row.has(end, WordClass.ADVERB) && opensClause(end + 1) ? end + 1 : end;
    }

    /** Whether a phrase is all that follows, so that its pronoun is an owner's: {@code told her closest advisers.} */
    private boolean isOwned(Phrase hearer, int limit) {
        boolean whole = hearer.to() >= limit || !row.isWord(hearer.to()) || row.is(hearer.to(), Keyword.THAT);
        return hearer.to() - hearer.from() > 1 && whole;
    }

    /** Whether a noun in small letters goes on with a name: {@code the AFP news agency}. */
    private boolean isCommonNoun(int i) {
        boolean noun = phrases.isNominal(i)
                && !row.isCapitalized(i)
                && !row.has(i, WordClass.DETERMINER | WordClass.POSSESSIVE);
        return noun && (row.isName(i - 1) || row.isWord(i - 1) && !row.has(i - 1, WordClass.DETERMINER));
    }

    /** Whether a name follows a noun in small letters: {@code the jury Smith}. */
    private boolean opensName(int i) {
        return row.isName(i) && row.isWord(i - 1) && !row.isCapitalized(i - 1) && !row.has(i - 1, WordClass.DETERMINER);
    }

    /** Whether a clause without <i>that</i> opens at an item: {@code told the council she would stay}. */
    boolean opensClause(int i) {
        boolean question = row.is(i, Keyword.IF) || row.is(i, Keyword.WHETHER);
        return question
                || row.has(i, WordClass.PRONOUN | WordClass.POSSESSIVE)
                || row.has(i, WordClass.DETERMINER) && !row.is(i, Keyword.THAT);
    }
}
