package dev.verbatim.quotation;

/** How a quotation's content is marked as somebody's words. */
public enum QuotationKind {
    /** All of it stands between quotation marks. */
    DIRECT,
    /** Some of it does. */
    MIXED,
    /** None of it does. */
    INDIRECT,
    /** All of it is set off without marks: an embedded post, a block quotation, a turn of a transcript. */
    BLOCK,
    /** Between marks but nobody's utterance: a title, a nickname, a term. Never a witness. */
    TERM
}
