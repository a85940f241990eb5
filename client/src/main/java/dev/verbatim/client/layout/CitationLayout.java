package dev.verbatim.client.layout;

import dev.verbatim.v1.Citation;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who quotes a statement: article by article, the one with the fullest quotation first.
 *
 * <pre>
 *   Quoted by
 *     Publisher · date · articles/id
 *       [270, 378)    exact       “the words, as far as they fit”
 * </pre>
 */
final class CitationLayout {
    private static final String INDENT = "  ";
    private static final int SPAN_COLUMNS = 14;
    private static final int MATCH_COLUMNS = 11;

    private CitationLayout() {}

    static void write(Page page, Statement statement) {
        page.line(Tone.HEADING, INDENT + "Quoted by");
        byArticle(statement).forEach((article, citations) -> {
            page.paragraph(Tone.PLAIN, INDENT.repeat(2), articleLine(article, citations.get(0), hasCopies(statement)));
            citations.forEach(citation -> page.line(Tone.QUIET, INDENT.repeat(3) + quotationLine(citation)));
        });
    }

    /** Returns the article's name, which the quotation's starts with. */
    static String article(Citation citation) {
        var name = citation.getQuotation();
        int end = name.indexOf("/quotations/");
        return end < 0 ? name : name.substring(0, end);
    }

    private static Map<String, List<Citation>> byArticle(Statement statement) {
        var citations = new LinkedHashMap<String, List<Citation>>();
        statement
                .getCitationsList()
                .forEach(citation -> citations
                        .computeIfAbsent(article(citation), article -> new ArrayList<>())
                        .add(citation));
        return citations;
    }

    private static boolean hasCopies(Statement statement) {
        var families = statement.getCitationsList().stream()
                .map(Citation::getFamily)
                .distinct()
                .count();
        return families < byArticle(statement).size();
    }

    private static String articleLine(String article, Citation citation, boolean tellFamily) {
        var date = Phrases.of(citation.getPublishDate());
        var copiedFrom = citation.getCopiedFrom();
        return Phrases.dotted(
                citation.getPublisher(),
                date.isEmpty() ? "undated" : date,
                article,
                copiedFrom.isEmpty()
                        ? (tellFamily ? "family " + citation.getFamily() : "")
                        : "copied from " + copiedFrom);
    }

    private static String quotationLine(Citation citation) {
        var spans =
                citation.getSelectorsList().stream().map(TextSelector::getSpan).toList();
        var match = Phrases.of(citation.getMatch());
        return Columns.pad(Phrases.of(spans), SPAN_COLUMNS) + "  " + Columns.pad(match, MATCH_COLUMNS) + "  "
                + exact(citation);
    }

    private static String exact(Citation citation) {
        return citation.getSelectorsList().stream()
                .map(TextSelector::getExact)
                .collect(Collectors.joining(" … "))
                .replaceAll("\\s+", " ");
    }
}
