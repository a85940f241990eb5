package dev.verbatim.quotation;

import dev.verbatim.text.Span;

/**
 * What stands between one opening and its closing mark, outermost marks only.
 *
 * @param outer with its marks
 * @param inner without them, and without white space at the edges; never empty
 * @param single whether the marks are single ones
 * @param closed whether it has a closing mark
 * @param continues whether it goes on with the segment before it, which its paragraph left open
 */
public record Segment(Span outer, Span inner, boolean single, boolean closed, boolean continues) {}
