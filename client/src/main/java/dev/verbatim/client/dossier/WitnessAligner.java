package dev.verbatim.client.dossier;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.verbatim.v1.Citation;
import dev.verbatim.v1.MatchKind;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the words that a witness prints beside those of the statement.
 *
 * <pre>
 *   statement   The   U.S.   presence  is  …
 *   witness     The   [US]   presence          same, other, same, absent
 * </pre>
 *
 * <p>The cells of a witness cover all words of the statement, from left to right.
 */
final class WitnessAligner {
    private final List<Word> text;
    private final List<String> textKeys;
    private final List<Cell> cells = new ArrayList<>();
    private String ahead = "";

    private WitnessAligner(List<Word> text) {
        this.text = text;
        this.textKeys = text.stream().map(word -> Words.key(word.text())).toList();
    }

    /** Returns the cells of a witness; one that has no words of the text has none but absent ones. */
    static List<Cell> align(List<Word> text, Citation citation) {
        var aligner = new WitnessAligner(text);
        if (isComparable(citation)) {
            aligner.align(citation);
        }
        aligner.absent(text.size());
        return aligner.cells;
    }

    private static boolean isComparable(Citation citation) {
        return citation.getQuotedSelectorsCount() > 0
                && citation.getMatch() != MatchKind.MATCH_KIND_PARAPHRASE
                && citation.getStatementSpan().getEndCodePoint()
                        > citation.getStatementSpan().getStartCodePoint();
    }

    private void align(Citation citation) {
        var printed = citation.getQuotedSelectorsList().stream()
                .map(TextSelector::getExact)
                .flatMap(words -> Words.of(words).stream())
                .map(Word::text)
                .toList();
        int from = first(citation.getStatementSpan());
        int to = last(citation.getStatementSpan(), from);
        absent(from);
        var theirs = printed.stream().map(Words::key).toList();
        int done = 0;
        for (var delta : DiffUtils.diff(textKeys.subList(from, to), theirs).getDeltas()) {
            done = same(printed, from + delta.getSource().getPosition(), done);
            changed(printed, from, delta);
            done = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        same(printed, to, done);
    }

    private int first(TextSpan span) {
        int first = 0;
        while (first < text.size() && text.get(first).end() <= span.getStartCodePoint()) {
            first++;
        }
        return first;
    }

    private int last(TextSpan span, int from) {
        int last = from;
        while (last < text.size() && text.get(last).start() < span.getEndCodePoint()) {
            last++;
        }
        return last;
    }

    private int done() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).to();
    }

    private int same(List<String> printed, int to, int from) {
        int next = from;
        for (int word = done(); word < to; word++) {
            add(Cell.Kind.SAME, next < printed.size() ? printed.get(next++) : "", word, word + 1);
        }
        return next;
    }

    /** Words of the witness that stand between two of the statement's go with the one before, or at its start the next. */
    private void changed(List<String> printed, int from, AbstractDelta<String> delta) {
        int start = from + delta.getSource().getPosition();
        int end = start + delta.getSource().size();
        int position = delta.getTarget().getPosition();
        var words = String.join(
                " ", printed.subList(position, position + delta.getTarget().size()));
        if (start < end) {
            boolean gap = end - start == 1 && text.get(start).gap();
            add(words.isEmpty() ? gap ? Cell.Kind.ABSENT : Cell.Kind.OMITTED : Cell.Kind.OTHER, words, start, end);
        } else if (start == from) {
            ahead = words;
        } else {
            var before = cells.remove(cells.size() - 1);
            add(Cell.Kind.OTHER, (before.text() + " " + words).strip(), before.from(), before.to());
        }
    }

    private void add(Cell.Kind kind, String words, int from, int to) {
        cells.add(
                ahead.isEmpty()
                        ? new Cell(kind, words, from, to)
                        : new Cell(Cell.Kind.OTHER, (ahead + " " + words).strip(), from, to));
        ahead = "";
    }

    private void absent(int to) {
        if (done() < to) {
            cells.add(new Cell(Cell.Kind.ABSENT, "", done(), to));
        }
    }
}
