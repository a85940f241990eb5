package dev.verbatim.collation;

import dev.verbatim.text.Span;
import java.util.List;

/**
 * A place where strands differ from the base.
 *
 * @param span the words of the base, whole words as printed; empty where the base lacks words
 * @param text those words
 * @param variants what the strands that differ read, in the order of the strands
 * @param agreeing the strands that read what the base reads, in their order; neither those that begin behind the place or end
 *     before it, nor those that leave words out there by an ellipsis
 */
public record Place(Span span, String text, List<Variant> variants, List<Strand> agreeing) {

    /** Copies the lists. */
    public Place {
        variants = List.copyOf(variants);
        agreeing = List.copyOf(agreeing);
    }
}
