package dev.verbatim.alignment;

/**
 * A place where two rows differ: words {@code [leftStart, leftEnd)} of the one stand where {@code [rightStart, rightEnd)} of
 * the other do. Either may be empty, not both.
 *
 * @param leftStart first word of the left row
 * @param leftEnd first word of the left row after it
 * @param rightStart first word of the right row
 * @param rightEnd first word of the right row after it
 */
public record Block(int leftStart, int leftEnd, int rightStart, int rightEnd) {

    /** How many words of the left row. */
    public int left() {
        return leftEnd - leftStart;
    }

    /** How many words of the right row. */
    public int right() {
        return rightEnd - rightStart;
    }
}
