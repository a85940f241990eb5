package dev.verbatim.client.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that fit a terminal, being written from top to bottom.
 *
 * <p>Texts of articles may hold anything; control characters, which a terminal would obey, become spaces.
 */
public final class Page {
    /** Lines of running text that are longer than this are hard to read. */
    private static final int LONGEST_READABLE = 100;

    private static final Pattern SPACES = Pattern.compile(" +");

    private final int columns;
    private final boolean colour;
    private final StringBuilder lines = new StringBuilder();

    /** Starts an empty page of that many columns. */
    public Page(int columns, boolean colour) {
        this.columns = columns;
        this.colour = colour;
    }

    int columns() {
        return columns;
    }

    Page blank() {
        lines.append('\n');
        return this;
    }

    /** Writes one line, clipped if it is too long. */
    Page line(Tone tone, String text) {
        return append(tone, "", Columns.clip(tame(text), columns));
    }

    /** Writes running text; its first line starts with {@code lead}, the others below the end of that. */
    Page paragraph(Tone tone, String lead, String text) {
        return paragraph(tone, lead, " ".repeat(Columns.of(lead)), text);
    }

    /** Writes one of several texts; its first line starts with {@code lead}, the others a little further right. */
    Page entry(String lead, String text) {
        return paragraph(Tone.PLAIN, lead, " ".repeat(Columns.of(lead) + 2), text);
    }

    private Page paragraph(Tone tone, String lead, String hanging, String text) {
        var start = lead;
        for (var line : WrappedLine.wrap(plain(text), width(hanging))) {
            append(tone, start, line.text());
            start = hanging;
        }
        return this;
    }

    /** Writes running text below a lead of spaces, with notes under its words. */
    Page annotated(Tone tone, String lead, String text, List<Note> notes) {
        for (var line : WrappedLine.wrap(tame(text), width(lead))) {
            append(tone, lead, line.text());
            Interlinear.rows(line, notes, width(lead)).forEach(row -> append(Tone.QUIET, lead, row));
        }
        return this;
    }

    private int width(String lead) {
        return Math.min(columns, LONGEST_READABLE) - Columns.of(lead);
    }

    private static String plain(String text) {
        return SPACES.matcher(tame(text).strip()).replaceAll(" ");
    }

    private Page append(Tone tone, String lead, String text) {
        lines.append(lead).append(colour ? tone.paint(text) : text).append('\n');
        return this;
    }

    private static String tame(String text) {
        return text.codePoints()
                .map(point -> obeyed(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Control characters and the marks that reverse the order of what follows. */
    private static boolean obeyed(int point) {
        return Character.isISOControl(point)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** Returns the lines, each ending in a line break. */
    @Override
    public String toString() {
        return lines.toString();
    }
}
