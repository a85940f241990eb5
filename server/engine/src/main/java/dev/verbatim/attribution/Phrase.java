package dev.verbatim.attribution;

/**
 * A noun phrase of the row.
 *
 * @param from its first item
 * @param to the item after its last
 */
record Phrase(int from, int to) {

    /** No phrase. */
    static final Phrase NONE = new Phrase(-1, -1);

    boolean isNone() {
        return from < 0;
    }

    boolean contains(int item) {
        return from <= item && item < to;
    }
}
