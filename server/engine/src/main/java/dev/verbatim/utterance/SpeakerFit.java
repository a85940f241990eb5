package dev.verbatim.utterance;

/** Whether two witnesses can have the same speaker. */
enum SpeakerFit {
    /** They have. */
    SAME,
    /** One of them does not tell. */
    UNTOLD,
    /** They have not. */
    DIFFERENT
}
