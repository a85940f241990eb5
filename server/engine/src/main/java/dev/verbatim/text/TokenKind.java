package dev.verbatim.text;

/** What sort of token it is. */
public enum TokenKind {
    /** Letters, with digits, hyphens, apostrophes and a platform's {@code @} or {@code #} among them. */
    WORD,
    /** Begins with a digit. */
    NUMBER,
    /** What is parted from a word before it: {@code 's}, {@code 're}, {@code 'll}. */
    CLITIC,
    /** One mark, or dots that stand for an ellipsis. */
    MARK
}
