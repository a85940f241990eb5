package dev.verbatim.statement;

import dev.verbatim.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of a statement's text and how well it is supported.
 *
 * @param span where it stands in the statement's text
 * @param confidence the probability that these are the speaker's words, in [0.0, 1.0]
 * @param witnesses the statement ids of the witnesses that have it, least first
 */
public record Segment(Span span, double confidence, List<String> witnesses) implements Serializable {

    /** Copies the list; refuses null. */
    public Segment {
        Objects.requireNonNull(span, "span");
        witnesses = List.copyOf(witnesses);
    }
}
