package dev.verbatim.verification;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;

/** How well words that are looked for fit words that are there. */
public final class Likeness {

    private static final double LOOKALIKE = 0.5;

    private Likeness() {}

    /** The share of the words looked for that stand there together, in [0.0, 1.0]; half of it for a lookalike. */
    public static double of(Row wanted, Row there) {
        return of(Aligner.align(wanted, there));
    }

    static double of(Alignment alignment) {
        int wanted = alignment.left().ownWords();
        if (alignment.isEmpty() || wanted == 0 || (alignment.sameContent() == 0 && !alignment.holdsLeft())) {
            return 0.0;
        }
        double share = Math.min(1.0, (double) alignment.same() / wanted);
        double score = Math.min(share, alignment.similarity());
        return alignment.hardStop().isPresent() ? score * LOOKALIKE : score;
    }
}
