package dev.verbatim.text;

import java.io.Serializable;

/**
 * A stretch of a text, half-open, in Unicode code points.
 *
 * @param start number of code points before it; never negative
 * @param end number of code points before the first one after it; never less than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span>, Serializable {

    /** Refuses a negative start and an end before the start with {@link IllegalArgumentException}. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + "," + end + ") must satisfy 0 <= start <= end");
        }
    }

    /** Number of code points in the span. */
    public int length() {
        return end - start;
    }

    /** Whether the span holds no code point. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the code point at {@code position} lies in the span. */
    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** Whether every code point of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share at least one code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
