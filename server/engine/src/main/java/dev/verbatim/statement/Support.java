package dev.verbatim.statement;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which words of the text a witness has.
 *
 * @param spans the parts of the text that its pieces have, each from its first word to its last, in no order
 * @param words how many words of the text it has
 * @param exact whether it has them as they stand there
 * @param missing whether some piece of it has no place in the text
 */
record Support(List<Span> spans, int words, boolean exact, boolean missing) {

    Support {
        spans = List.copyOf(spans);
    }

    static Support of(List<Piece> pieces, Layout layout) {
        List<Span> spans = new ArrayList<>();
        int words = 0;
        boolean exact = true;
        boolean missing = pieces.isEmpty();
        for (Piece piece : pieces) {
            Optional<Stretch> stretch = layout.stretch(piece);
            Alignment alignment = stretch.map(found -> Aligner.align(found.row(), piece.row()))
                    .filter(found -> !found.isEmpty())
                    .orElse(Aligner.align(piece.row(), Row.EMPTY));
            missing |= alignment.isEmpty();
            if (!alignment.isEmpty()) {
                Span span = stretch.orElseThrow()
                        .inText(alignment.left().span(alignment.leftFirst(), alignment.leftLast()));
                spans.add(span);
                words += alignment.same();
                exact &= isExact(alignment);
            }
        }
        return new Support(spans, words, exact, missing);
    }

    /** Whether the piece reads as the text does, typography and capitals at the start of a sentence aside. */
    private static boolean isExact(Alignment alignment) {
        if (!alignment.blocks().isEmpty() || !alignment.holdsRight()) {
            return false;
        }
        for (int p = 0; p < alignment.pairs(); p++) {
            String one = alignment.left().word(alignment.leftOf(p)).replace('’', '\'');
            String two = alignment.right().word(alignment.rightOf(p)).replace('’', '\'');
            if (!one.equalsIgnoreCase(two)) {
                return false;
            }
        }
        return true;
    }

    /** From the first code point covered to the last; empty if none is. */
    Span span() {
        if (spans.isEmpty()) {
            return new Span(0, 0);
        }
        return new Span(
                spans.stream().mapToInt(Span::start).min().getAsInt(),
                spans.stream().mapToInt(Span::end).max().getAsInt());
    }

    /** How many code points of a stretch of the text are covered. */
    int covered(Span stretch) {
        int count = 0;
        for (int i = stretch.start(); i < stretch.end(); i++) {
            count += covers(i) ? 1 : 0;
        }
        return count;
    }

    /** Whether no letter of a stretch of the text is left uncovered. */
    boolean coversWords(Span stretch, CodePoints text) {
        for (int i = stretch.start(); i < stretch.end(); i++) {
            if (Character.isLetterOrDigit(text.at(i)) && !covers(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(int position) {
        for (Span span : spans) {
            if (span.contains(position)) {
                return true;
            }
        }
        return false;
    }
}
