package dev.verbatim.attribution;

import dev.verbatim.text.WordList;

/** Tells verbs by their form: auxiliaries, pasts, third persons. */
final class FiniteVerbFinder {

    private static final WordList PAST = WordList.load("past.txt");
    private static final WordList NUMBERS = WordList.load("match-numbers.txt");

    private final Row row;
    private final PhraseFinder phrases;

    FiniteVerbFinder(Row row, PhraseFinder phrases) {
        this.row = row;
        this.phrases = phrases;
    }

    /** Whether a verb stands between two items, as far as its form or the auxiliary before it shows. */
    boolean stands(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean shown = row.has(i, WordClass.AUXILIARY | WordClass.CUE)
                    || row.isClitic(i) && !row.isPossessive(i)
                    || row.isWord(i) && (row.endsInEd(i) || PAST.has(row.key(i)))
                    || row.has(i - 1, WordClass.PRONOUN) && row.isWord(i);
            if (shown || i > from && i + 1 < to && isThirdPerson(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an item is a verb by its form: an auxiliary, a past, a third person. */
    boolean isVerb(int i) {
        boolean past = row.isWord(i) && !row.isCapitalized(i) && (row.endsInEd(i) || PAST.has(row.key(i)));
        return row.has(i, WordClass.AUXILIARY) || past || row.isMark(i - 1, ',') && endsInS(i) && goesOn(i + 1);
    }

    private boolean endsInS(int i) {
        return row.isWord(i)
                && !row.isCapitalized(i)
                && !row.has(i, WordClass.DETERMINER | WordClass.POSSESSIVE | WordClass.PRONOUN | WordClass.BOUNDARY)
                && row.tokens().text().at(row.end(i) - 1) == 's'
                && row.tokens().text().at(row.end(i) - 2) != 's';
    }

    private boolean goesOn(int i) {
        return row.isWord(i) && (!row.has(i, WordClass.BOUNDARY) || row.is(i, Keyword.TO));
    }

    /** Whether a word in -s follows what can be its subject, and something that can be its object follows: {@code a bank needs help}. */
    private boolean isThirdPerson(int i) {
        boolean counted = Character.isDigit(row.first(i - 1)) || NUMBERS.has(row.key(i - 1));
        return endsInS(i) && goesOn(i + 1) && row.isWord(i - 1) && phrases.isNominal(i - 1) && !counted;
    }
}
