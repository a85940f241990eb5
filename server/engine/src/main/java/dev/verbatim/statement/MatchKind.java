package dev.verbatim.statement;

/** How a witness's words relate to the statement's. */
public enum MatchKind {
    /** The same words, but for edge punctuation and typography. */
    EXACT,
    /** The same words edited: brackets, omissions, markup, house style. */
    EDITED,
    /** Some words of it, less than a sentence. */
    FRAGMENT,
    /** Another translation of the same words. */
    TRANSLATION,
    /** The reporter's own words for it. */
    PARAPHRASE
}
