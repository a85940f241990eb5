package dev.verbatim.text;

import java.io.Serializable;
import java.util.Objects;

/**
 * A span together with its words and a little of what stands around it, so that it can be found again in another copy
 * of the text (W3C Web Annotation, TextPositionSelector and TextQuoteSelector).
 *
 * @param span where it stands
 * @param exact its words, as printed
 * @param prefix at most {@value #CONTEXT_CODE_POINTS} code points before it
 * @param suffix at most {@value #CONTEXT_CODE_POINTS} code points after it
 */
public record Selector(Span span, String exact, String prefix, String suffix) implements Serializable {

    /** How many code points of context a selector holds on either side at most. */
    public static final int CONTEXT_CODE_POINTS = 32;

    /** Refuses null. */
    public Selector {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(exact, "exact");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(suffix, "suffix");
    }

    /** Its words as they were meant, if they were printed in the wrong encoding; else as printed. */
    public String words() {
        return Mojibake.isSuspect(exact) ? CodePoints.decoded(exact).toString() : exact;
    }
}
