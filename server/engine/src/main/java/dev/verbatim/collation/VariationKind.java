package dev.verbatim.collation;

/** In what way a reading differs from the lemma. */
public enum VariationKind {
    /** The words are left out. */
    OMISSION,
    /** Words in brackets that the article supplies. */
    SUPPLIED,
    /** The same name or word with or without a platform's markup. */
    MARKUP,
    /** Spelling, capitals, punctuation or abbreviation only. */
    ORTHOGRAPHIC,
    /** Other words for the same, as two translations have them. */
    TRANSLATION,
    /** Other words that change the sense. */
    SUBSTANTIVE,
    /** The same words elsewhere. */
    TRANSPOSITION,
    /** Words where the lemma has none, which change nothing of the rest. */
    ADDITION
}
