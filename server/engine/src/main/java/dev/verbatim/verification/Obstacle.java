package dev.verbatim.verification;

/** What forbids a match. */
public enum Obstacle {
    /** One is the negation of the other. */
    NEGATION,
    /** A number differs. */
    NUMBER,
    /** A name differs. */
    NAME,
    /** Too few words agree. */
    WORDING,
    /** The one who acts or is acted upon differs. */
    AGENT
}
