package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

import dev.verbatim.v1.Reading;
import java.util.List;

/**
 * A reading that differs from the text.
 *
 * @param lemma the words of the text
 * @param reading what stands in their place
 */
public record Difference(String lemma, Reading reading) {
    /** Checks that nothing is missing. */
    public Difference {
        requireNonNull(lemma, "lemma");
        requireNonNull(reading, "reading");
    }

    static List<Difference> of(List<Variant> variants) {
        return variants.stream()
                .flatMap(variant -> variant.entry().getReadingsList().stream()
                        .map(reading -> new Difference(variant.lemma(), reading)))
                .toList();
    }

    /** Returns the words of the text as a list shows them. */
    public String from() {
        return lemma.isEmpty() ? "(nothing)" : Edition.clipped(lemma);
    }

    /** Returns what stands in their place as a list shows it. */
    public String to() {
        return reading.getText().isEmpty() ? "left out" : Edition.clipped(reading.getText());
    }
}
