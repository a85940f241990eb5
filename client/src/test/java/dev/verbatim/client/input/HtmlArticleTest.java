package dev.verbatim.client.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.TextFormat;
import dev.verbatim.v1.Article;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlArticleTest {
    private static final String STORY = """
            <p>“The harbour's gates will stay open through the whole winter,” Transport Minister Nora Eklund said in a
            press briefing on Monday, where reporters had asked her about the ferries, the cranes and the fish.</p>
            <p>Nobody in the city would lose a job, she added, and the ferries would sail as they had always sailed, at
            nine, at noon and at five, whatever the weather and whatever the price of oil.</p>
            """;

    @Test
    void read_newsPage_isTheStoryWithItsMetadata() {
        var article = read("""
                <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
                <title>Harbour to stay open | Portvale Gazette</title>
                <link rel="canonical" href="https://gazette.example/harbour">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                  {"@type":"WebSite","name":"gazette.example"},
                  {"@type":["NewsArticle"],"headline":"Harbour to stay open","datePublished":"2024-06-04T08:15:00+02:00",
                   "publisher":{"@type":"Organization","name":"Portvale Gazette"},
                   "author":[{"@type":"Person","name":"Ann Bell"},{"@type":"Person","name":"Bob Hill"}]}]}</script>
                </head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
                <article><h1>Harbour to stay open</h1>%s
                <figure><img src="a.jpg"><figcaption>The harbour, seen from the hill</figcaption></figure>
                </article><footer>All rights reserved. Terms of use.</footer></body></html>
                """.formatted(STORY));

        assertThat(print(article)).isEqualTo("""
                uri: "https://gazette.example/harbour"
                publisher: "Portvale Gazette"
                title: "Harbour to stay open"
                authors: "Ann Bell"
                authors: "Bob Hill"
                publish_date {
                  year: 2024
                  month: 6
                  day: 4
                }
                language_code: "en-GB"
                """);
        assertThat(article.getText().lines())
                .hasSize(5)
                .startsWith("Harbour to stay open", "")
                .anyMatch(line -> line.startsWith("“The harbour's gates") && line.endsWith("the fish."))
                .anyMatch(line -> line.startsWith("Nobody in the city") && line.endsWith("price of oil."));
    }

    @Test
    void read_embeddedPost_isItsWordsAndALineOfCredit() {
        var article = read(page("", STORY + """
                <blockquote class="twitter-tweet"><p lang="en" dir="ltr">It rains again.<br>Stay at home. <a
                href="https://t.co/a">pic.example.com/a1</a></p>&mdash; Ann Bell (@annbell)
                <a href="https://twitter.com/annbell/status/1">March 4, 2021</a></blockquote>
                """ + STORY));

        assertThat(article.getText()).contains("""


                It rains again. Stay at home. pic.example.com/a1

                — Ann Bell (@annbell) March 4, 2021

                """);
    }

    @Test
    void read_shortPage_losesNothingButFurniture() {
        var article =
                read(page("", "<nav>Home</nav><p>“We stay,” she said.</p><p>Nobody asked.</p><footer>Terms</footer>"));

        assertThat(article.getText()).isEqualTo("“We stay,” she said.\n\nNobody asked.");
    }

    @Test
    void read_inlineMarkup_leavesTheWordsTogether() {
        var article =
                read(page("", "<p>“We <em>st</em>ay&nbsp;<b>open</b>,”\n   she\tsaid&shy;.<br>Then <i>left</i>.</p>"));

        assertThat(article.getText()).isEqualTo("“We stay open,” she said.\nThen left.");
    }

    @Test
    void read_pageFilledByAScript_isWhatItHandsToSearchEngines() {
        var article = read(page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":"
                        + "\"“We stay,” she said. &amp;quot;Always,&amp;quot; he said.\"}</script>",
                "<div id=app>Loading</div>"));

        assertThat(article.getText()).startsWith("“We stay,” she said.");
    }

    @Test
    void read_markupInAScript_isNoText() {
        assertThat(read(page("", "<p>“Yes,” she said.</p><script>var a = '<p>“No,” she said.</p>';</script>"))
                        .getText())
                .isEqualTo("“Yes,” she said.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta property="article:published_time" content="2024-06-04T23:30:00Z">     | 2024-6-4
            <meta name="parsely-pub-date" content="20240604">                           | 2024-6-4
            <meta name="date" content="June 4, 2024">                                   | 2024-6-4
            <meta name="DC.date.issued" content="Tue, 4 Jun 2024 10:00:00 GMT">         | 2024-6-4
            <meta itemprop="datePublished" content="4 June 2024">                       | 2024-6-4
            <time datetime="2024-06-04">yesterday</time>                                | 2024-6-4
            <meta name="date" content="2024-13-40"><time>Jun. 4, 2024</time>            | 2024-6-4
            <meta name="date" content="lately">                                         | none
            <meta property="article:modified_time" content="2024-06-04">                | none
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script> | none
            <script type="application/ld+json">{"@type":"Event","datePublished":"2024-06-04"}</script> | none
            """)
    void read_date_isTheOneThePageGives(String head, String date) {
        var published = read(page(head, STORY)).getPublishDate();

        assertThat(
                        published.getYear() == 0
                                ? "none"
                                : published.getYear() + "-" + published.getMonth() + "-" + published.getDay())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta property="og:site_name" content="Portvale Gazette"><meta property="og:title" content="Harbour &amp; fish"> | Harbour & fish / Portvale Gazette
            <title>Harbour</title><meta name="publisher" content="https://a.example/">         | Harbour / none
            <meta property="og:url" content="not an address">                                  | none / none
            """)
    void read_metaElements_areTitleAndPublisher(String head, String expected) {
        var article = read(page(head, STORY));

        assertThat(orNone(article.getTitle()) + " / " + orNone(article.getPublisher()))
                .isEqualTo(expected);
        assertThat(article.getUri()).isEmpty();
    }

    @Test
    void read_pageSavedByABrowser_isFromWhereItWasSaved() {
        assertThat(read("<!DOCTYPE html>\n<!-- saved from url=(0025)https://gazette.example/a -->\n<html><body>"
                                + STORY)
                        .getUri())
                .isEqualTo("https://gazette.example/a");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, <meta charset=windows-1252>",
        "iso-8859-1, '<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">'",
        "utf-8, <meta charset=utf-8>",
        "utf-8, ''",
        "windows-1252, ''",
        "UTF-16, ''"
    })
    void read_encoding_isTheOneToldOrTheOneItMustBe(String encoding, String head) {
        var bytes = page(head, "<p>Caf\u00e9 stays, she said.</p>").getBytes(Charset.forName(encoding));

        assertThat(HtmlArticle.read(bytes, "a", "a.html").article().getText()).isEqualTo("Café stays, she said.");
    }

    @Test
    void read_pageWithoutText_isRefused() {
        assertThatThrownBy(() -> read("<html><body><script>fill()</script></body></html>"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.html: no text in this page");
    }

    @Test
    void read_textLongerThanAnArticle_isRefused() {
        assertThatThrownBy(() -> read(page("", "<p>" + "word ".repeat(110_000) + "</p>")))
                .isInstanceOf(InputException.class)
                .hasMessage("a.html: the text in this page has more than 500,000 code points");
    }

    @Test
    void read_deepNesting_endsWithTheText() {
        assertThat(read("<div>".repeat(3_000) + "deep down").getText()).contains("deep down");
    }

    @Test
    void read_listsAndTables_areLines() {
        var rows = IntStream.range(0, 3).mapToObj(i -> "<tr><td>a" + i + "</td><td>b" + i + "</td></tr>");

        assertThat(read(page(
                                "",
                                "<ul><li>one</li><li>two</li></ul><table>" + rows.collect(Collectors.joining())
                                        + "</table>"))
                        .getText())
                .isEqualTo("one\ntwo\n\na0 b0\na1 b1\na2 b2");
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static Article read(String page) {
        return HtmlArticle.read(page.getBytes(UTF_8), "a", "a.html").article();
    }

    private static String print(Article article) {
        return TextFormat.printer()
                .escapingNonAscii(false)
                .printToString(article.toBuilder().clearText());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
