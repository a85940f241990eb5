package dev.verbatim.collation;

import dev.verbatim.text.Span;

/**
 * What one strand reads at a place.
 *
 * @param strand the strand
 * @param span where it has them in its row's text; empty if it omits them
 * @param text its words as printed, whole words with their brackets, without punctuation at the edges; empty if it omits them
 * @param kind in what way it differs from the base
 */
public record Variant(Strand strand, Span span, String text, VariationKind kind) {}
