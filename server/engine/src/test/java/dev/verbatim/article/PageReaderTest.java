package dev.verbatim.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.PrintedReading;
import dev.verbatim.Table;
import dev.verbatim.text.CodePoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageReaderTest {

    static Stream<Arguments> rows() {
        return Stream.of("headlines.txt", "datelines.txt", "furniture.txt")
                .flatMap(resource -> Table.rows(PageReaderTest.class, resource));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void read_excerpt_isLaidOut(String what, String excerpt, String expected) {
        assertThat(printed(new PageReader().read(Article.of("a", excerpt)))).isEqualTo(expected);
    }

    @Test
    void read_dateBesideTheText_isTheDating() {
        Article article = new Article(
                "a",
                "",
                "",
                "",
                List.of(),
                Optional.of(LocalDate.of(2021, 3, 4)),
                "May 6, 2020\n\nIt rained.",
                Optional.empty());
        Page page = new PageReader().read(article);
        assertThat(page.dating().days()).isEqualTo(DayRange.of(LocalDate.of(2021, 3, 4)));
    }

    @Test
    void read_titleBesideTheText_isTheHeadlineWhereItRecurs() {
        String text = "Rain\n\nRain is coming to town\nBy Ann Bell\n\nIt will rain tomorrow, the office said.";
        Article article =
                new Article("a", "", "", "Rain is coming to town", List.of(), Optional.empty(), text, Optional.empty());
        assertThat(printed(new PageReader().read(article)))
                .isEqualTo("headline: Rain is coming to town\nIt will rain tomorrow, the office said.");
    }

    @Test
    void read_original_isAllStory() {
        Original speech = new Original("Ann Bell", "", Channel.SPEECH, LocalDate.of(2021, 3, 4));
        Article article = new Article(
                "a", "", "", "", List.of(), Optional.empty(), "Thank you\n\nComments\n\nMore", Optional.of(speech));
        assertThat(printed(new PageReader().read(article)))
                .isEqualTo("published: 2021-03-04\nThank you\nComments\nMore");
    }

    /** Headline and day, where there are any; then a line for each paragraph. */
    private static String printed(Page page) {
        CodePoints text = page.tokens().text();
        Stream<String> headline = page.headline().map(span -> "headline: " + text.substring(span)).stream();
        Stream<String> published = page.dating().basis() == DateBasis.UNSPECIFIED
                ? Stream.of()
                : Stream.of("published: " + PrintedReading.days(page.dating().days()));
        Stream<String> paragraphs =
                page.paragraphs().stream().map(text::substring).map(line -> line.replace("\n", " / "));
        return Stream.of(headline, published, paragraphs)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
