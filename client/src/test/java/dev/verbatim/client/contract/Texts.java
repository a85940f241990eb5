package dev.verbatim.client.contract;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.TextSpan;
import java.util.List;
import java.util.stream.Collectors;

/** Articles of our own making, and what stands in them. */
final class Texts {
    /** Monday was 3 June 2024. */
    static final String GAZETTE = """
            Harbour to stay open

            June 4, 2024 - 10:15

            PORTVALE — “The harbour will stay open through the whole winter,” Transport Minister Nora Eklund said \
            in a press briefing on Monday.

            “Nobody in the city will lose a job over this decision,” she added.
            """;

    static final String HERALD = """
            Minister keeps harbour open

            4 June 2024

            Transport Minister Nora Eklund said at a press briefing on Monday: “The harbour will stay open through the \
            whole winter. Nobody in the city will lose a job over this decision.”
            """;

    static final String SILENT = "The harbour is large. It has nine cranes and one old lighthouse.\n";

    private Texts() {}

    static Article article(String text) {
        return Article.newBuilder().setText(text).build();
    }

    /** The words at a span that counts code points. */
    static String at(String text, TextSpan span) {
        int start = text.offsetByCodePoints(0, span.getStartCodePoint());
        int end = text.offsetByCodePoints(0, span.getEndCodePoint());
        return text.substring(start, end);
    }

    /** The words between the marks of each quotation, its segments joined by a stroke. */
    static List<String> quoted(String text, List<Quotation> quotations) {
        return quotations.stream()
                .filter(quotation -> quotation.getQuotedSpansCount() > 0)
                .map(quotation -> quotation.getQuotedSpansList().stream()
                        .map(span -> at(text, span))
                        .collect(Collectors.joining("|")))
                .toList();
    }
}
