package dev.verbatim.utterance;

import dev.verbatim.alignment.HardStop;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * A report that gives the sense of a quotation but for a negation, a number or the one who acts: it is not taken for the same
 * utterance.
 *
 * @param other the id of the statement that differs: of the report in the utterance of the quotation, and the other way round
 * @param reported whether the other one is the report
 * @param obstacle in what they differ
 */
public record Drift(String other, boolean reported, HardStop obstacle) implements Serializable, Comparable<Drift> {

    private static final Comparator<Drift> ORDER =
            Comparator.comparing(Drift::other).thenComparing(Drift::reported).thenComparing(Drift::obstacle);

    /** Refuses null. */
    public Drift {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(obstacle, "obstacle");
    }

    /** By the other's id. */
    @Override
    public int compareTo(Drift that) {
        return ORDER.compare(this, that);
    }
}
