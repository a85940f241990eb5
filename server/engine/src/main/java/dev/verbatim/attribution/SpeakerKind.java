package dev.verbatim.attribution;

/** What sort of speaker it is. */
public enum SpeakerKind {
    /** Nobody is named. */
    UNKNOWN,
    /** A named person. */
    PERSON,
    /** A body, a group, a country, a document, or somebody who is only described. */
    GROUP,
    /** One person in particular who is only described: <i>the Florida senator</i>. */
    DESCRIBED
}
