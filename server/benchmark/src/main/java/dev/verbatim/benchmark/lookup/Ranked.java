package dev.verbatim.benchmark.lookup;

import dev.verbatim.alignment.Row;
import dev.verbatim.verification.Likeness;
import java.io.IOException;
import java.util.Optional;

/**
 * The best answer of an index after its candidates have been aligned with the question.
 *
 * @param entry the answer; empty if there is none
 * @param score how well it fits, in [0.0, 1.0]
 */
record Ranked(Optional<Quotes.Entry> entry, double score) {

    private static final int CANDIDATES = 10;

    static Ranked best(Finder finder, String text) throws IOException {
        Row question = Row.of(text);
        Ranked best = new Ranked(Optional.empty(), 0.0);
        for (Finder.Candidate candidate : finder.find(question, CANDIDATES)) {
            double score = candidate.whole()
                    ? 1.0
                    : Likeness.of(question, Row.of(candidate.entry().text()));
            if (best.entry.isEmpty() || score > best.score) {
                best = new Ranked(Optional.of(candidate.entry()), score);
            }
            if (best.score == 1.0) {
                return best;
            }
        }
        return best;
    }
}
