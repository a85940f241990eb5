package dev.verbatim.quotation;

import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of an article that reports somebody's words as theirs.
 *
 * @param kind how it is marked
 * @param contentSpans the content in reading order, quotation marks included; never empty, never overlapping
 * @param quotedSpans the parts between marks or set off, marks excluded; empty if and only if indirect
 */
public record Quotation(QuotationKind kind, List<Span> contentSpans, List<Span> quotedSpans) implements Serializable {

    /** Copies the lists; refuses an empty content. */
    public Quotation {
        Objects.requireNonNull(kind, "kind");
        contentSpans = List.copyOf(contentSpans);
        quotedSpans = List.copyOf(quotedSpans);
        if (contentSpans.isEmpty()) {
            throw new IllegalArgumentException("contentSpans must not be empty");
        }
    }

    /** The same with its spans in the text as printed, given those in the text as meant. */
    public Quotation printedIn(CodePoints text) {
        return new Quotation(kind, text.printed(contentSpans), text.printed(quotedSpans));
    }
}
