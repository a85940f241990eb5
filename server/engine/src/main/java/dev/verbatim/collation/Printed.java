package dev.verbatim.collation;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;

/** Finds how words stand in print: whole, with their clitics and brackets, without the punctuation beside them. */
final class Printed {

    private Printed() {}

    /** The printed words of a row from {@code start} up to, not including, {@code end}; an empty span if there are none. */
    static Span span(Row row, int start, int end) {
        CodePoints text = row.tokens().text();
        if (start == end) {
            int position = start < row.size() ? row.start(start) : text.length();
            return new Span(position, position);
        }
        int from = row.start(start);
        while (from > 0 && isGlued(text.at(from - 1))) {
            from--;
        }
        int to = row.end(end - 1);
        while (to < text.length() && isGlued(text.at(to))) {
            to++;
        }
        return trim(text, from, to, row.start(start), row.end(end - 1));
    }

    static String text(Row row, int start, int end) {
        return row.tokens().text().substring(span(row, start, end));
    }

    /** Takes off punctuation at the edges but never a letter of the words themselves, nor a bracket that has its partner. */
    private static Span trim(CodePoints text, int from, int to, int first, int last) {
        int start = from;
        while (start < first && !(text.at(start) == '[' && has(text, start, to, ']'))) {
            start++;
        }
        int end = to;
        while (end > last && !(text.at(end - 1) == ']' && has(text, start, end, '['))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean has(CodePoints text, int from, int to, int point) {
        for (int i = from; i < to; i++) {
            if (text.at(i) == point) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlued(int point) {
        return !CodePoints.isSpace(point) && point != '—' && point != '–';
    }
}
