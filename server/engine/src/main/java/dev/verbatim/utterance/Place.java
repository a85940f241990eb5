package dev.verbatim.utterance;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.witness.Witness;
import java.util.List;

/**
 * Where the words of a quotation stand in an original.
 *
 * @param script the script
 * @param from the first of its parts that has some of them
 * @param to the last
 * @param words how many words are the same
 * @param content how many content words
 * @param similarity the share of same words where they overlap
 * @param whole whether the original has every word of the quotation, in one run
 * @param stopped whether something forbids taking them for the same words
 */
record Place(
        Script script, int from, int to, int words, int content, double similarity, boolean whole, boolean stopped) {

    /** How many words may stand before and after what the runs show. */
    private static final int MARGIN = 6;

    private static final double PLAUSIBLE = 0.6;

    /** The place of a row's words at a hit; a place without words if they do not stand there. */
    static Place of(Row row, Scripts.Hit hit) {
        Script script = hit.script();
        int first = script.part(hit.from() - MARGIN - row.size() / 4);
        int last = script.part(hit.to() + MARGIN + row.size() / 4);
        Alignment alignment = Aligner.align(script.row(first, last), row);
        if (alignment.isEmpty()) {
            return new Place(script, first, first, 0, 0, 0, false, false);
        }
        int[] pairs = new int[last - first + 1];
        for (int p = 0; p < alignment.pairs(); p++) {
            pairs[script.part(script.start(first) + alignment.leftOf(p)) - first]++;
        }
        int from = 0;
        while (from < last - first && isStray(pairs, from, alignment)) {
            from++;
        }
        int to = last - first;
        while (to > from && isStray(pairs, to, alignment)) {
            to--;
        }
        return new Place(
                script,
                first + from,
                first + to,
                alignment.same(),
                alignment.sameContent(),
                alignment.similarity(),
                alignment.holdsRight() && alignment.blocks().isEmpty(),
                alignment.hardStop().isPresent());
    }

    /** Whether a part at the edge has none of the words, or a single one beside many in others. */
    private static boolean isStray(int[] pairs, int part, Alignment alignment) {
        return pairs[part] == 0 || (pairs[part] == 1 && alignment.pairs() >= 8);
    }

    /** The parts of the original that have the words. */
    List<Witness> quoted() {
        return script.parts().subList(from, to + 1);
    }

    /** Whether the words can be meant at all: some that carry content, most of them the same where they overlap. */
    boolean isPlausible() {
        return words >= 3 && content >= 1 && similarity >= PLAUSIBLE;
    }

    /** How well the words agree: the number of same words, less where they differ. */
    double worth() {
        return words * similarity;
    }
}
