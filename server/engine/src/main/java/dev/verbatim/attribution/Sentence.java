package dev.verbatim.attribution;

/**
 * A sentence of the row, the quotations in it counting as one item each.
 *
 * @param number from 0 in reading order
 * @param from its first item
 * @param to the item after its last
 * @param paragraph the number of its paragraph, from 0; -1 for the headline
 */
record Sentence(int number, int from, int to, int paragraph) {

    boolean isHeading() {
        return paragraph < 0;
    }

    boolean isEmpty() {
        return from == to;
    }
}
