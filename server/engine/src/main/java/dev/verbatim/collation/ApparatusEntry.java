package dev.verbatim.collation;

import dev.verbatim.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One place where the witnesses of a statement differ.
 *
 * @param lemma the words of the statement's text that have variants; empty where some witness has words that the
 *     statement leaves out
 * @param readings what the witnesses read instead
 */
public record ApparatusEntry(Span lemma, List<Reading> readings) implements Serializable {

    /** Copies the list; refuses null. */
    public ApparatusEntry {
        Objects.requireNonNull(lemma, "lemma");
        readings = List.copyOf(readings);
    }
}
