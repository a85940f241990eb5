package dev.verbatim.collation;

/**
 * What one strand reads at a place.
 *
 * @param strand the strand
 * @param text its words as printed, whole words with their brackets, without punctuation at the edges; empty if it omits them
 * @param kind in what way it differs from the base
 */
public record Variant(Strand strand, String text, VariationKind kind) {}
