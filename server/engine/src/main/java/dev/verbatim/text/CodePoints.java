package dev.verbatim.text;

import java.util.List;
import java.util.Objects;

/**
 * A text as an array of Unicode code points, so that every position in the engine is one and none needs converting.
 *
 * <p>A text that was read in the wrong encoding has two shapes: as it was meant, which is read, and as it is printed, into
 * which spans are given out.
 *
 * <p>Immutable. A lone surrogate counts as one code point, as {@link String#codePoints()} has it.
 */
public final class CodePoints {

    private final int[] points;
    /** Where each code point stands in the text as printed, and where that ends; nothing if each stands where it does here. */
    private final int[] places;

    private final CodePoints printed;

    private CodePoints(int[] points) {
        this.points = points;
        this.places = new int[0];
        this.printed = this;
    }

    private CodePoints(int[] points, int[] places, CodePoints printed) {
        this.points = points;
        this.places = places;
        this.printed = printed;
    }

    static CodePoints decoded(int[] points, int[] places, CodePoints printed) {
        return new CodePoints(points, places, printed);
    }

    /**
     * The code points of {@code text} as they were meant: where it was UTF-8 and has been read as Windows-1252 or Latin-1
     * ({@code â€œ} for {@code “}), decoded once more. Takes time linear in its length.
     */
    public static CodePoints decoded(String text) {
        CodePoints given = of(text);
        return Mojibake.isSuspect(text) ? Mojibake.decode(given) : given;
    }

    /** The code points of {@code text}, in time linear in its length. */
    public static CodePoints of(String text) {
        Objects.requireNonNull(text, "text");
        int[] points = new int[text.codePointCount(0, text.length())];
        if (points.length == text.length()) {
            for (int i = 0; i < points.length; i++) {
                points[i] = text.charAt(i);
            }
            return new CodePoints(points);
        }
        int unit = 0;
        for (int i = 0; i < points.length; i++) {
            int point = text.codePointAt(unit);
            points[i] = point;
            unit += Character.charCount(point);
        }
        return new CodePoints(points);
    }

    /** How many code points the text has. */
    public int length() {
        return points.length;
    }

    /** The code point at {@code index}, or 0 if the index lies outside the text. */
    public int at(int index) {
        return index >= 0 && index < points.length ? points[index] : 0;
    }

    /** All code points, for who reads many of them. Not to be changed. */
    int[] points() {
        return points;
    }

    /** The words of a span. */
    public String substring(Span span) {
        return substring(span.start(), span.end());
    }

    /** The words from {@code start} up to, not including, {@code end}. */
    public String substring(int start, int end) {
        return new String(points, start, end - start);
    }

    /** Where a span stands in the text as printed. */
    public Span printed(Span span) {
        return places.length == 0 ? span : new Span(places[span.start()], places[span.end()]);
    }

    /** Where spans stand in the text as printed. */
    public List<Span> printed(List<Span> spans) {
        return places.length == 0 ? spans : spans.stream().map(this::printed).toList();
    }

    /** The span with its words and their context, as printed. */
    public Selector select(Span span) {
        return printed.selector(printed(span));
    }

    private Selector selector(Span span) {
        int before = Math.max(0, span.start() - Selector.CONTEXT_CODE_POINTS);
        int after = Math.min(points.length, span.end() + Selector.CONTEXT_CODE_POINTS);
        return new Selector(span, substring(span), substring(before, span.start()), substring(span.end(), after));
    }

    /** The span without white space at its edges. */
    public Span strip(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(points[from])) {
            from++;
        }
        while (to > from && isSpace(points[to - 1])) {
            to--;
        }
        return new Span(from, to);
    }

    /** Whether a code point is white space, no-break spaces and byte order marks included. */
    public static boolean isSpace(int point) {
        if (point < 128) {
            return point == ' ' || point >= '\t' && point <= '\r' || point >= 0x1C && point <= 0x1F;
        }
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0xFEFF || point == 0x200B;
    }

    @Override
    public String toString() {
        return new String(points, 0, points.length);
    }
}
