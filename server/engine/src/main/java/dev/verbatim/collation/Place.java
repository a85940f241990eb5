package dev.verbatim.collation;

import dev.verbatim.text.Span;
import java.util.List;

/**
 * A place where strands differ from the base.
 *
 * @param span the words of the base, whole words as printed; empty where the base lacks words
 * @param text those words
 * @param variants what the strands that differ read, in the order of the strands
 */
public record Place(Span span, String text, List<Variant> variants) {

    /** Copies the list. */
    public Place {
        variants = List.copyOf(variants);
    }
}
