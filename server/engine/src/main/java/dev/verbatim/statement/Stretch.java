package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.Span;
import java.util.List;

/**
 * A passage as it stands in the statement's text.
 *
 * @param start where it starts in the text, in code points
 * @param row its words, every reading chosen
 * @param pieces the pieces it rests on, the fullest first
 * @param end where it ends, closing mark included
 */
record Stretch(int start, Row row, List<Piece> pieces, int end) {

    Stretch {
        pieces = List.copyOf(pieces);
    }

    /** A span of the row's text as a span of the statement's text. */
    Span inText(Span span) {
        return new Span(start + span.start(), start + span.end());
    }

    /** How many words of the row stand within a span of the statement's text. */
    int words(Span within) {
        int count = 0;
        for (int i = 0; i < row.size(); i++) {
            count += start + row.start(i) >= within.start() && start + row.end(i) <= within.end() ? 1 : 0;
        }
        return count;
    }

    Span span() {
        return new Span(start, end);
    }
}
