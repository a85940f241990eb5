package dev.verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Table;
import dev.verbatim.article.Article;
import dev.verbatim.article.CalendarDate;
import dev.verbatim.article.Page;
import dev.verbatim.article.PageReader;
import dev.verbatim.text.CodePoints;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationFinderTest {

    static Stream<Arguments> marks() {
        return Table.rows(QuotationFinderTest.class, "marks.txt");
    }

    static Stream<Arguments> blocks() {
        return Table.rows(QuotationFinderTest.class, "blocks.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("marks")
    void segments_excerpt_arePairedByTypeAndPlace(String what, String excerpt, String expected) {
        assertThat(segments(page(excerpt))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("blocks")
    void blocks_excerpt_areThoseSetOff(String what, String excerpt, String expected) {
        assertThat(blocks(page(excerpt))).isEqualTo(expected);
    }

    private static Page page(String text) {
        return new PageReader().read(Article.of("a", text));
    }

    /** A line for each segment: its words between bars, then what is peculiar to it. */
    private static String segments(Page page) {
        QuotationFinder finder = new QuotationFinder();
        List<Segment> segments = finder.segments(page, finder.blocks(page));
        return segments.isEmpty()
                ? "none"
                : segments.stream().map(segment -> segment(page, segment)).collect(Collectors.joining("\n"));
    }

    private static String segment(Page page, Segment segment) {
        return "|" + page.tokens().text().substring(segment.inner()).replace("\n", " / ") + "|"
                + (segment.single() ? " single" : "")
                + (segment.closed() ? "" : " open")
                + (segment.continues() ? " continues" : "");
    }

    private static String blocks(Page page) {
        CodePoints text = page.tokens().text();
        List<Block> blocks = new QuotationFinder().blocks(page);
        return blocks.isEmpty()
                ? "none"
                : blocks.stream()
                        .map(block -> String.join(
                                " | ",
                                block.post() ? "post" : "turn",
                                block.name().map(text::substring).orElse("-"),
                                block.handle().map(text::substring).orElse("-"),
                                block.stamp().map(QuotationFinderTest::day).orElse("-"),
                                block.content().stream().map(text::substring).collect(Collectors.joining(" + "))))
                        .collect(Collectors.joining("\n"));
    }

    private static String day(CalendarDate date) {
        return date.year() + "-" + date.month() + "-" + date.day();
    }
}
