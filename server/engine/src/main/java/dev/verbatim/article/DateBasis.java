package dev.verbatim.article;

/** What a date rests on. */
public enum DateBasis {
    /** There is no date. */
    UNSPECIFIED,
    /** The article spells the date out. */
    STATED,
    /** Reckoned from a word such as <i>Monday</i> and the date of publication. */
    RECKONED,
    /** Carried over from another quotation of the same speaker in the article. */
    CARRIED,
    /** No better than the date of publication. */
    PUBLICATION,
    /** Stamped on the post or the record itself. */
    STAMPED,
    /** Bounded or fixed by statements shared with other articles. */
    SHARED
}
