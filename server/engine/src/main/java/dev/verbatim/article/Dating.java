package dev.verbatim.article;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A civil date as far as it is known, and what it rests on.
 *
 * @param days the days possible
 * @param basis what they rest on; {@link DateBasis#UNSPECIFIED} if and only if nothing is known
 * @param evidence the passages they rest on, the decisive first
 */
public record Dating(DayRange days, DateBasis basis, List<Evidence> evidence) implements Serializable {

    /** Nothing is known. */
    public static final Dating UNKNOWN = new Dating(DayRange.UNBOUNDED, DateBasis.UNSPECIFIED, List.of());

    /** Copies the list; refuses null. */
    public Dating {
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(basis, "basis");
        evidence = List.copyOf(evidence);
    }
}
