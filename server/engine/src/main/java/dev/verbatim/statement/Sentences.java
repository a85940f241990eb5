package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the sentences of a stretch. */
final class Sentences {

    private final List<Span> all;

    private Sentences(List<Span> all) {
        this.all = all;
    }

    /** The sentences of all stretches, in order. */
    static Sentences of(Layout layout) {
        return new Sentences(layout.stretches().stream()
                .flatMap(stretch -> of(stretch).stream())
                .toList());
    }

    /** Those that share a code point with a span, in order. */
    List<Span> overlapping(Span span) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).start() < span.end()) {
            end++;
        }
        return all.subList(low, end);
    }

    /** Whether what follows some text opens a sentence; behind an ellipsis nobody can tell. */
    static boolean opensAfter(CharSequence text) {
        int last = text.length() - 1;
        while (last >= 0 && !Character.isLetterOrDigit(text.charAt(last)) && !Piece.isStop(text.charAt(last))) {
            last--;
        }
        if (last < 0) {
            return true;
        }
        char mark = text.charAt(last);
        return Piece.isStop(mark) && mark != '…' && (last == 0 || text.charAt(last - 1) != '.');
    }

    /** The sentences as spans of the statement's text, closing marks included, from the stretch's start to its end. */
    static List<Span> of(Stretch stretch) {
        Row row = stretch.row();
        List<Span> sentences = new ArrayList<>();
        int start = stretch.start();
        for (int i = 1; i < row.size(); i++) {
            if (row.opensSentence(i)) {
                int from = printedStart(row, i);
                int end = from;
                while (end > 0 && row.tokens().text().at(end - 1) == ' ') {
                    end--;
                }
                if (stretch.start() + end > start) {
                    sentences.add(new Span(start, stretch.start() + end));
                    start = stretch.start() + from;
                }
            }
        }
        sentences.add(new Span(start, stretch.end()));
        return sentences;
    }

    /** Where the printed word begins that word {@code i} is in. */
    private static int printedStart(Row row, int i) {
        int from = row.start(i);
        while (from > 0 && row.tokens().text().at(from - 1) != ' ') {
            from--;
        }
        return from;
    }
}
