package dev.verbatim.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Table;
import dev.verbatim.article.Article;
import dev.verbatim.article.Page;
import dev.verbatim.article.PageReader;
import dev.verbatim.quotation.Block;
import dev.verbatim.quotation.QuotationFinder;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributorTest {

    static Stream<Arguments> rows() {
        return Stream.of("cues.txt", "speakers.txt", "subjects.txt")
                .flatMap(resource -> Table.rows(AttributorTest.class, resource));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void attribute_excerpt_findsWhoSaidWhat(String what, String excerpt, String expected) {
        Page page = new PageReader().read(Article.of("a", excerpt));
        QuotationFinder finder = new QuotationFinder();
        List<Block> blocks = finder.blocks(page);
        Attributions attributions = new Attributor().attribute(page, finder.segments(page, blocks), blocks);
        assertThat(printed(page.tokens().text(), attributions)).isEqualTo(expected);
    }

    /** A line for each report: kind, speaker, cue; then the content. */
    private static String printed(CodePoints text, Attributions attributions) {
        return attributions.reports().isEmpty()
                ? "none"
                : attributions.reports().stream()
                        .map(report -> printed(text, report))
                        .collect(Collectors.joining("\n"));
    }

    private static String printed(CodePoints text, Report report) {
        Attribution attribution = report.attribution();
        Speaker speaker = attribution.speaker();
        return String.join(
                " | ",
                report.quotation().kind().name(),
                (speaker.isUnknown() ? "?" : speaker.displayName())
                        + (attribution.voice().equals(speaker)
                                ? ""
                                : " by " + attribution.voice().displayName()),
                words(text, attribution.cueSpans()),
                words(text, report.quotation().contentSpans()));
    }

    private static String words(CodePoints text, List<Span> spans) {
        return spans.isEmpty()
                ? "-"
                : spans.stream()
                        .map(text::substring)
                        .map(words -> words.replace("\n", " / "))
                        .collect(Collectors.joining(" + "));
    }
}
