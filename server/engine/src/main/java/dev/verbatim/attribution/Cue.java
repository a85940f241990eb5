package dev.verbatim.attribution;

import dev.verbatim.attribution.CueVerb.Complement;

/**
 * Words of the row that introduce a content.
 *
 * @param from its first item
 * @param to the item after its last
 * @param verb the verb; for <i>according to</i> one that takes a clause
 * @param form how it stands
 * @param subject who is said to speak; {@link Phrase#NONE} if nobody stands there
 * @param shared whether the subject stands elsewhere, as of a second verb or a participle
 */
record Cue(int from, int to, CueVerb verb, Form form, Phrase subject, boolean shared) {

    /** How a cue stands in its sentence. */
    enum Form {
        /** {@code X said}. */
        FINITE,
        /** {@code said X}. */
        INVERTED,
        /** {@code …, saying}. */
        PARTICIPLE,
        /** {@code who said}. */
        RELATIVE,
        /** {@code was called … by X}. */
        PASSIVE,
        /** {@code did not say}, {@code declined to say}. */
        DENIED,
        /** {@code according to X}. */
        ACCORDING,
        /** {@code X's claim that}. */
        NOUN
    }

    boolean takes(Complement complement) {
        return verb.takes(complement);
    }

    /** Whether it tags a quotation before it: {@code “…,” X said}. */
    boolean isTag() {
        return form == Form.FINITE || form == Form.INVERTED || form == Form.DENIED;
    }

    /** The first item of the cue with its subject. */
    int clauseFrom() {
        boolean subjectFirst = !subject.isNone() && subject.to() <= from && !shared;
        return subjectFirst ? subject.from() : from;
    }

    /** The item after the last of the cue with its subject. */
    int clauseTo() {
        boolean subjectLast = !subject.isNone() && subject.from() >= to && form != Form.PASSIVE;
        return subjectLast ? subject.to() : to;
    }
}
