package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.ApparatusEntry;

/**
 * A place where the witnesses differ, with the words it concerns.
 *
 * @param lemma the words of the text; empty where some witness has words that the text leaves out
 * @param entry what others read
 */
public record Variant(String lemma, ApparatusEntry entry) {
    /** Checks that nothing is missing. */
    public Variant {
        requireNonNull(lemma, "lemma");
        requireNonNull(entry, "entry");
    }

    static Variant of(CodePoints text, ApparatusEntry entry) {
        return new Variant(text.at(entry.getLemmaSpan()), entry);
    }

    boolean concerns(Word word) {
        var span = entry.getLemmaSpan();
        boolean overlaps = word.start() < span.getEndCodePoint() && span.getStartCodePoint() < word.end();
        boolean follows = lemma.isEmpty()
                && word.start() < span.getStartCodePoint()
                && span.getStartCodePoint() <= word.end() + 1;
        return overlaps || follows;
    }
}
