package dev.verbatim.alignment;

/** A difference that forbids taking two wordings for one, however alike they look. */
public enum HardStop {
    /** One is the negation of the other. */
    NEGATION,
    /** A number differs. */
    NUMBER,
    /** A name differs. */
    NAME,
    /** The one who acts differs. */
    AGENT
}
