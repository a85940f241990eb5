package dev.verbatim.client.library;

import dev.verbatim.v1.TextSpan;

/** A text cut at code points, as the contract counts positions. Takes 4 bytes a code point. */
public final class CodePoints {
    private final int[] points;

    /** Cuts a text. */
    public CodePoints(String text) {
        this.points = text.codePoints().toArray();
    }

    /** Returns how many code points it has. */
    public int length() {
        return points.length;
    }

    /** Returns the words at a span; what lies beyond the end is left out. */
    public String at(TextSpan span) {
        return between(span.getStartCodePoint(), span.getEndCodePoint());
    }

    /** Returns what stands from one position up to another; what lies beyond the end is left out. */
    public String between(int start, int end) {
        int from = Math.max(0, Math.min(start, points.length));
        int to = Math.max(from, Math.min(end, points.length));
        return new String(points, from, to - from);
    }
}
