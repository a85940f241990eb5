package dev.verbatim.statement;

/** How much of a statement a witness has. */
public enum WitnessExtent {
    /** From the first word to the last, nothing left out. */
    WHOLE,
    /** At least one full sentence of it. */
    PARTIAL,
    /** Less than a sentence. */
    FRAGMENT
}
