package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Words of a statement's text that stand together and are equally well supported.
 *
 * @param text the words, with spaces between
 * @param voices how many independent articles have them; 0 for a gap
 * @param gap whether words are missing here
 * @param variants what other witnesses read in their place; empty if they agree
 */
public record Run(String text, int voices, boolean gap, List<Variant> variants) {
    /** Copies the list. */
    public Run {
        requireNonNull(text, "text");
        variants = List.copyOf(variants);
    }

    /** Returns the shade of its support: 0 for none, 1 for one voice, 2 for two, 3 for more. */
    public int shade() {
        return Math.min(voices, 3);
    }

    boolean isLike(Run other) {
        return voices == other.voices && gap == other.gap && variants.equals(other.variants);
    }

    Run with(Run next) {
        return new Run(text + " " + next.text, voices, gap, variants);
    }
}
