package dev.verbatim.statement;

import dev.verbatim.text.Span;
import dev.verbatim.utterance.Source;
import dev.verbatim.witness.Witness;
import java.io.Serializable;
import java.util.Objects;

/**
 * How a statement names a witness.
 *
 * @param witness the quotation cited
 * @param source its article
 * @param extent how much of the statement it has
 * @param match how its words relate to the statement's
 * @param span the part of the statement's text that it supports, from its first word to its last; empty if none
 * @param family the number of its family of copies, from 1 within the statement
 */
public record Citation(Witness witness, Source source, WitnessExtent extent, MatchKind match, Span span, int family)
        implements Serializable {

    /** Refuses null. */
    public Citation {
        Objects.requireNonNull(witness, "witness");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(extent, "extent");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(span, "span");
    }
}
