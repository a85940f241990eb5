package dev.verbatim.statement;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which words of the text a witness has.
 *
 * @param covered the code points of the text that its words cover, from the first to the last of each piece
 * @param words how many words of the text it has
 * @param exact whether it has them as they stand there
 * @param missing whether some piece of it has no place in the text
 */
record Support(BitSet covered, int words, boolean exact, boolean missing) {

    static Support of(List<Piece> pieces, List<Stretch> stretches) {
        BitSet covered = new BitSet();
        int words = 0;
        boolean exact = true;
        boolean missing = pieces.isEmpty();
        for (Piece piece : pieces) {
            Optional<Stretch> stretch =
                    stretches.stream().filter(candidate -> candidate.has(piece)).findFirst();
            Alignment alignment = stretch.map(found -> Aligner.align(found.row(), piece.row()))
                    .filter(found -> !found.isEmpty())
                    .orElse(Aligner.align(piece.row(), Row.EMPTY));
            missing |= alignment.isEmpty();
            if (!alignment.isEmpty()) {
                Span span = stretch.orElseThrow()
                        .inText(alignment.left().span(alignment.leftFirst(), alignment.leftLast()));
                covered.set(span.start(), span.end());
                words += alignment.same();
                exact &= isExact(alignment);
            }
        }
        return new Support(covered, words, exact, missing);
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

    /** From the first covered code point to the last; empty if none is. */
    Span span() {
        return covered.isEmpty() ? new Span(0, 0) : new Span(covered.nextSetBit(0), covered.length());
    }
}
