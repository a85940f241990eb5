package dev.verbatim.attribution;

import java.util.Optional;

/** Finds who quotes whom: {@code X quoted Y as saying}, {@code Y was quoted by X as saying}. */
final class Relay {

    private static final int LONGEST = 14;

    private final Row row;
    private final PhraseFinder phrases;
    private final VerbFinder verbs;

    Relay(Row row, PhraseFinder phrases, VerbFinder verbs) {
        this.row = row;
        this.phrases = phrases;
        this.verbs = verbs;
    }

    /**
     * Who is quoted by whom.
     *
     * @param verb the item of <i>quoted</i> or <i>cited</i>
     * @param quoted whose words they are
     * @param by who passes them on; {@link Phrase#NONE} if nobody stands there
     */
    record Found(int verb, Phrase quoted, Phrase by) {}

    /** The relay that a participle closes: {@code quoted … as saying}. */
    Optional<Found> at(int participle, Sentence sentence) {
        if (!row.is(participle - 1, Keyword.AS)) {
            return Optional.empty();
        }
        int low = Math.max(sentence.from(), participle - LONGEST);
        for (int k = participle - 2; k >= low; k--) {
            if (row.is(k, Keyword.QUOTED) || row.is(k, Keyword.CITED)) {
                return Optional.of(found(k, participle - 1, sentence));
            }
        }
        return Optional.empty();
    }

    /** The participle that closes the relay which a verb opens. */
    Optional<Integer> participleAfter(int verb, Sentence sentence) {
        if (!row.is(verb, Keyword.QUOTED) && !row.is(verb, Keyword.CITED)) {
            return Optional.empty();
        }
        for (int k = verb + 1; k < Math.min(sentence.to() - 1, verb + LONGEST) && !row.isSegment(k); k++) {
            if (row.is(k, Keyword.AS) && row.has(k + 1, WordClass.CUE) && verbs.isParticiple(k + 1)) {
                return Optional.of(k + 1);
            }
        }
        return Optional.empty();
    }

    private Found found(int verb, int as, Sentence sentence) {
        int left = verb - 1;
        while (left > sentence.from() && verbs.skip(left, sentence.from()) > 0) {
            left -= verbs.skip(left, sentence.from());
        }
        Phrase subject = phrases.endingAt(row.isMark(left, ',') ? beforeAside(left, sentence) : left, sentence.from());
        Phrase object = phrases.startingAt(verb + 1, as);
        if (!object.isNone()) {
            return new Found(verb, named(object, as), subject);
        }
        for (int k = verb + 1; k < as; k++) {
            if (row.is(k, Keyword.BY)) {
                return new Found(verb, subject, phrases.startingAt(k + 1, as));
            }
        }
        return new Found(verb, subject, Phrase.NONE);
    }

    /** The item before what stands between commas, of which the second is given: {@code Jane Doe, a professor, was quoted}. */
    private int beforeAside(int comma, Sentence sentence) {
        int open = comma - 1;
        while (open > sentence.from() && !row.isMark(open, ',')) {
            open--;
        }
        return open - 1;
    }

    /** The name that stands after a description and a comma: {@code its director, Jane Doe,}. */
    private Phrase named(Phrase object, int as) {
        boolean described = row.isMark(object.to(), ',') && !row.isName(object.to() - 1) && row.isName(object.to() + 1);
        return described ? phrases.startingAt(object.to() + 1, as) : object;
    }
}
