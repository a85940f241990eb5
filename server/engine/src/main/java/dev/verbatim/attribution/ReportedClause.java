package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;

/** Tells whether what stands behind a cue is a clause or a thing that it reports. */
final class ReportedClause {

    private static final int FEWEST_WORDS = 2;

    private final Row row;
    private final PhraseFinder phrases;
    private final FiniteVerbFinder verbs;

    ReportedClause(Row row, PhraseFinder phrases, FiniteVerbFinder verbs) {
        this.row = row;
        this.phrases = phrases;
        this.verbs = verbs;
    }

    /** Whether a cue without quoted words reports what stands from {@code from} to {@code to}. */
    boolean isReported(Cue cue, int from, int to) {
        if (to - from < FEWEST_WORDS || !isOpenedBy(cue, from)) {
            return false;
        }
        if (cue.takes(Complement.FINITE) && !row.is(from - 1, Keyword.THAT) && !verbs.stands(from, to)) {
            return false;
        }
        int words = 0;
        for (int i = from; i < to; i++) {
            words += row.isWord(i) ? 1 : 0;
        }
        boolean clause = row.is(from - 1, Keyword.THAT) || words >= 3;
        return cue.takes(Complement.OBJECT) || cue.takes(Complement.AS) ? words >= FEWEST_WORDS : clause;
    }

    /** Whether a clause or a thing that a cue reports can start at an item. */
    boolean isOpenedBy(Cue cue, int from) {
        if (row.is(from - 1, Keyword.THAT)) {
            return true;
        }
        if (row.is(from, Keyword.WHO) && (cue.form() == Form.INVERTED || row.isMark(from - 1, ','))) {
            return false;
        }
        if (row.is(from, Keyword.THAT) && row.has(from + 1, WordClass.AUXILIARY)) {
            return true;
        }
        boolean anonymous = cue.form() == Form.RELATIVE && cue.takes(Complement.HEARER);
        if (anonymous && (row.is(from, Keyword.TO) || row.has(from, WordClass.NEGATION))) {
            return false;
        }
        if (row.is(from, Keyword.TO)) {
            return cue.takes(Complement.TO) || cue.takes(Complement.HEARER) || row.is(cue.to(), Keyword.ON);
        }
        boolean noun = row.has(from, WordClass.DETERMINER | WordClass.PRONOUN)
                || phrases.isNominal(from)
                || row.has(from, WordClass.ADVERB);
        if (cue.takes(Complement.THOUGHT) && !cue.takes(Complement.AS)) {
            return noun && row.isWord(from) && !row.has(from, WordClass.ADVERB);
        }
        boolean question = row.is(from, Keyword.WHAT)
                || row.is(from, Keyword.WHEN)
                || row.is(from, Keyword.IF)
                || row.is(from, Keyword.WHETHER)
                || row.is(from, Keyword.WHY)
                || row.is(from, Keyword.HOW);
        return noun || question || opensNumber(from) || opensCount(from) || opensConcession(from);
    }

    /** Whether a count or nobody opens at an item: {@code at least 40 people}, {@code up to 40}, {@code nobody}. */
    private boolean opensCount(int i) {
        boolean bound = row.is(i, Keyword.AT) && (row.is(i + 1, Keyword.LEAST) || row.is(i + 1, Keyword.MOST))
                || row.is(i, Keyword.UP) && row.is(i + 1, Keyword.TO);
        boolean nobody = row.has(i + 1, WordClass.AUXILIARY) || row.is(i + 1, Keyword.OF);
        return bound || row.has(i, WordClass.NEGATION) && nobody;
    }

    /** Whether a clause opens at an item that grants what the main clause then holds against it: {@code while prices fell, wages did not}. */
    private boolean opensConcession(int i) {
        boolean subject = row.has(i + 1, WordClass.DETERMINER | WordClass.PRONOUN | WordClass.POSSESSIVE)
                || phrases.isNominal(i + 1);
        return (row.is(i, Keyword.WHILE) || row.is(i, Keyword.ALTHOUGH)) && subject && !row.endsInIng(i + 1);
    }

    /** Whether a number opens at an item, by words for how near it is: {@code between 200 and 300 houses}. */
    private boolean opensNumber(int i) {
        boolean counted =
                row.is(i + 2, Keyword.AND) || phrases.isNominal(i + 2) && !row.has(i + 2, WordClass.TIME_NOUN);
        return row.has(i, WordClass.BOUNDARY)
                && counted
                && row.isWord(i + 1)
                && Character.isDigit(row.first(i + 1))
                && !row.is(i, Keyword.IN)
                && !row.is(i, Keyword.AT)
                && !row.is(i, Keyword.ON);
    }
}
