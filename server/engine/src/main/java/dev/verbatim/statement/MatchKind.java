package dev.verbatim.statement;

/** How a witness's words relate to the statement's. */
public enum MatchKind {
    /** The same words, but for edge punctuation and typography. */
    EXACT,
    /** The same words edited: brackets, omissions, markup, house style. */
    EDITED,
    /** Some words of it, less than a sentence; or words beside those of the text, whose place is not known. */
    FRAGMENT,
    /** Other words in a report of the same, by an article that has no sentence of the text: another translation. */
    TRANSLATION,
    /** The reporter's own words for it. */
    PARAPHRASE
}
