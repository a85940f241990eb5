package dev.verbatim.collation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What some witnesses have at one place.
 *
 * @param text the words, as the first of the witnesses spells them; empty if they omit the lemma
 * @param kind in what way it differs from the lemma
 * @param witnesses the statement ids ({@code {article}.{number}}) of the witnesses that read so, least first
 */
public record Reading(String text, VariationKind kind, List<String> witnesses) implements Serializable {

    /** Copies the list; refuses null. */
    public Reading {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        witnesses = List.copyOf(witnesses);
    }
}
