package dev.verbatim.attribution;

/** Finds whom a participle has for a subject of its own: {@code with Jane Doe shouting}, {@code mocked Jane Doe for saying}. */
final class ParticipleSubjectFinder {

    private static final int LONGEST_OBJECT = 14;

    /** So far before its second participle the first one stands. */
    private static final int REACH = 24;

    private final Row row;
    private final PhraseFinder phrases;
    private final VerbFinder verbs;
    private final Naming naming;

    ParticipleSubjectFinder(Row row, PhraseFinder phrases, VerbFinder verbs, Naming naming) {
        this.row = row;
        this.phrases = phrases;
        this.verbs = verbs;
        this.naming = naming;
    }

    /** The subject of a participle, if it is not that of the verb before. */
    Phrase own(int participle, Sentence sentence) {
        if (row.is(participle - 1, Keyword.FOR)) {
            return blamed(participle - 2, sentence);
        }
        return row.is(participle - 1, Keyword.AND) ? joined(participle, sentence) : absolute(participle, sentence);
    }

    /** Who has the participle before for himself: {@code with Jane Doe calling it a plan and asking …}. */
    private Phrase joined(int participle, Sentence sentence) {
        for (int i = participle - 2; i > Math.max(sentence.from(), participle - REACH); i--) {
            if (row.has(i, WordClass.CUE) && row.endsInIng(i)) {
                return absolute(i, sentence);
            }
        }
        return Phrase.NONE;
    }

    /** Who is blamed or praised for what he says, with the last of the words for him: {@code mocked Jane Doe for saying …}. */
    private Phrase blamed(int last, Sentence sentence) {
        Phrase phrase = phrases.endingAt(last, sentence.from());
        int verb = phrase.from() - 1;
        while (verb > sentence.from() && phrase.from() - verb < LONGEST_OBJECT && isModifier(verb)) {
            verb--;
        }
        boolean person = !phrase.isNone() && naming.speaks(phrase);
        return person && (verbs.isPast(verb) || verbs.isParticiple(verb)) ? phrase : Phrase.NONE;
    }

    private boolean isModifier(int i) {
        boolean verb = verbs.isPast(i) || verbs.isParticiple(i);
        return row.isWord(i) && !verb && !row.has(i, WordClass.BOUNDARY);
    }

    /** Who a participle has for itself: {@code with Jane Doe shouting}, {@code footage of Jane Doe saying …}. */
    private Phrase absolute(int participle, Sentence sentence) {
        int left = participle - 1;
        for (int skipped = 1; skipped > 0; left -= skipped) {
            skipped = verbs.skip(left, sentence.from());
        }
        Phrase phrase = phrases.endingAt(left, sentence.from());
        if (phrase.isNone()) {
            return Phrase.NONE;
        }
        int before = phrase.from() - 1;
        boolean with = row.is(before, Keyword.WITH) || row.is(before, Keyword.OF);
        boolean tied = with && (naming.hasName(phrase) || naming.hasRole(phrase));
        boolean apart = (row.isMark(before, '—') || row.isMark(before, '–') || row.is(before, Keyword.AND))
                && naming.hasName(phrase)
                && before > sentence.from();
        return tied || apart ? phrase : Phrase.NONE;
    }
}
