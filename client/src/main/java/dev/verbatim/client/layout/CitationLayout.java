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
 *     articles/id · publisher · date
 *       #1   [270, 378)      exact        the words, as far as they fit
 * </pre>
 */
final class CitationLayout {
    private static final String INDENT = "  ";
    private static final int FEWEST_COLUMNS_FOR_ONE_LINE = 64;
    private static final int NUMBER_COLUMNS = 4;
    private static final int MOST_SPAN_COLUMNS = 24;
    private static final int MATCH_COLUMNS = 11;

    private CitationLayout() {}

    static void write(Page page, Statement statement) {
        page.line(Tone.HEADING, INDENT + "Quoted by");
        int spanColumns = spanColumns(statement);
        byArticle(statement).forEach((article, citations) -> {
            page.entry(INDENT.repeat(2), articleLine(article, citations.get(0), hasCopies(statement)));
            citations.forEach(citation -> quotation(page, citation, spanColumns));
        });
    }

    /** Writes a quotation in one line, or where that leaves no room for its words in two. */
    private static void quotation(Page page, Citation citation, int spanColumns) {
        if (page.columns() >= FEWEST_COLUMNS_FOR_ONE_LINE) {
            page.line(Tone.QUIET, INDENT.repeat(3) + quotationLine(citation, spanColumns));
        } else {
            page.line(
                    Tone.QUIET,
                    INDENT.repeat(3) + number(citation) + " "
                            + Phrases.dotted(Phrases.of(citation.getMatch()), spans(citation)));
            page.line(Tone.QUIET, INDENT.repeat(5) + exact(citation));
        }
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
                article,
                citation.getPublisher(),
                date.isEmpty() ? "undated" : date,
                copiedFrom.isEmpty()
                        ? (tellFamily ? "family " + citation.getFamily() : "")
                        : "copied from " + copiedFrom);
    }

    private static int spanColumns(Statement statement) {
        return statement.getCitationsList().stream()
                .mapToInt(citation -> spans(citation).length())
                .filter(columns -> columns <= MOST_SPAN_COLUMNS)
                .max()
                .orElse(0);
    }

    private static String quotationLine(Citation citation, int spanColumns) {
        return Columns.pad(number(citation), NUMBER_COLUMNS)
                + " " + Columns.pad(spans(citation), spanColumns)
                + "  " + Columns.pad(Phrases.of(citation.getMatch()), MATCH_COLUMNS)
                + "  " + exact(citation);
    }

    private static String number(Citation citation) {
        var name = citation.getQuotation();
        return "#" + name.substring(name.lastIndexOf('/') + 1);
    }

    private static String exact(Citation citation) {
        return words(citation).stream().map(TextSelector::getExact).collect(Collectors.joining(" … "));
    }

    private static String spans(Citation citation) {
        return Phrases.of(words(citation).stream().map(TextSelector::getSpan).toList());
    }

    /** What is quoted, or, if nothing is, what is reported. */
    private static List<TextSelector> words(Citation citation) {
        return citation.getQuotedSelectorsCount() > 0 ? citation.getQuotedSelectorsList() : citation.getSelectorsList();
    }
}
