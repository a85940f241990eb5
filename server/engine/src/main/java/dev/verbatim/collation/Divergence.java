package dev.verbatim.collation;

import dev.verbatim.text.Span;

/**
 * A place where one text differs from another.
 *
 * @param base the words of the one, whole words as printed; empty where it lacks words
 * @param other the words of the other; empty where it lacks words
 * @param kind in what way
 */
public record Divergence(Span base, Span other, VariationKind kind) {}
