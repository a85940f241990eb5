package dev.verbatim.concordance;

/** Reads an ascending list of passages once. */
final class Postings {

    private final byte[] bytes;
    private final int end;
    private int position;
    private int passage;

    Postings(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** The next passage; -1 if there is none. */
    int next() {
        if (position == end) {
            return -1;
        }
        int difference = 0;
        int shift = 0;
        byte piece = bytes[position++];
        while (piece < 0) {
            difference |= (piece & 0x7F) << shift;
            shift += 7;
            piece = bytes[position++];
        }
        passage += difference | piece << shift;
        return passage;
    }

    int bytesLeft() {
        return end - position;
    }

    /** Copies what is left and returns where the copy ends. */
    int copyRest(byte[] to, int start) {
        System.arraycopy(bytes, position, to, start, end - position);
        return start + end - position;
    }

    /** The sum of the differences that are left. */
    int sum() {
        while (position < end) {
            next();
        }
        return passage;
    }
}
