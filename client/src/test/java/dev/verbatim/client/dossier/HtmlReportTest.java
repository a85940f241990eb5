package dev.verbatim.client.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.ApparatusEntry;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Citation;
import dev.verbatim.v1.Reading;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String HOSTILE =
            "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=\"alert(1) \u202Egnp.exe\u2066";

    @Test
    void write_statement_showsTheWordsWhoWhenAndTheWitnesses() throws IOException {
        var page = page(Harbour.dossier());

        assertThat(page.select("h1").text()).isEqualTo("Nora Eklund");
        assertThat(page.select(".words").text())
                .isEqualTo("The E.U. EU orthographic herald#1 harbour will stay right substantive herald#1 open, and"
                        + " nobody will lose a job.");
        assertThat(page.select(".when").eachText())
                .containsExactly(
                        "social media post · 2024-06-03 (reckoned)", "2024-06-04 (stated)", "2024-06-04 (stated)");
        assertThat(page.select(".collation tbody tr").eachText())
                .containsExactly(
                        "gazette#1 The E.U. harbour will stay open, and nobody will lose a job,",
                        "herald#1 The EU [harbour] will stay right open,");
        assertThat(page.select(".open li").text()).isEqualTo("E.U. or EU: the original would settle it.");
    }

    @Test
    void write_anyLink_leadsToAPlaceInThePage() throws IOException {
        var page = page(Harbour.dossier());

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        var evidence = page.selectFirst(".evidence a");
        assertThat(evidence).isNotNull();
        assertThat(page.select(evidence == null ? "" : evidence.attr("href")).text())
                .isEqualTo("on Monday");
    }

    @Test
    void write_hostileTexts_stayText() throws IOException {
        var page = page(Dossier.of(List.of(hostile(HOSTILE, 1)), List.of(article(HOSTILE))));

        assertThat(page.select("script, img, iframe, object")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                .noneMatch(attribute -> attribute.getValue().startsWith("javascript:"));
        assertThat(page.select(".text").text()).contains("<script>alert(1)</script>", "⟨U+202E⟩gnp.exe");
        assertThat(page.outerHtml()).doesNotContain("\u202E", "\u2066");
        assertThat(page.select("style")).hasSize(1);
    }

    @Test
    void write_fiveHundredVariantsOfFiftyThousandWords_areAllThere() throws IOException {
        var words = "word ".repeat(50_000).strip();
        var page = page(Dossier.of(List.of(hostile(words, 500)), List.of(article(words))));

        assertThat(page.select(".apparatus li")).hasSize(500);
        assertThat(page.select("details.fold .apparatus li")).hasSize(476);
        assertThat(page.select("details.fold[open]")).isEmpty();
        assertThat(page.select(".words > bdi > *").stream().map(Element::ownText))
                .isNotEmpty();
        assertThat(page.select(".words, .text")).allMatch(text -> text.hasClass("long") && text.hasAttr("tabindex"));
        assertThat(page.outerHtml().length()).isLessThan(10_000_000);
    }

    @Test
    void write_wordWithManyReadings_showsAFewUnderItAndAllBelow() throws IOException {
        var statement = Harbour.statement().toBuilder();
        for (int i = 0; i < 39; i++) {
            statement
                    .getApparatusEntriesBuilder(0)
                    .addReadings(Reading.newBuilder().setText("E" + i).addQuotations("articles/herald/quotations/1"));
        }
        var page = page(Dossier.of(List.of(statement.build()), List.of()));

        assertThat(page.select(".words details:first-of-type .reading").eachText())
                .hasSize(7)
                .last()
                .isEqualTo("and 34 more, below");
        assertThat(page.select(".apparatus li")).hasSize(41);
        assertThat(page.select("details.fold summary").text()).isEqualTo("17 more variants");
    }

    @Test
    void write_shortTexts_standOpen() throws IOException {
        assertThat(page(Harbour.dossier()).select(".long, .fold, .words[tabindex]"))
                .isEmpty();
    }

    @Test
    void write_statementsByTheHundred_areFoldedAfterTheFirst() throws IOException {
        var page = page(Dossier.of(Collections.nCopies(201, Harbour.statement()), List.of()));

        assertThat(page.select("#statements > article.statement")).hasSize(100);
        assertThat(page.select("#statements > details.fold:not([open]) > summary")
                        .eachText())
                .containsExactly("Statements 101 to 200", "Statement 201");
        assertThat(page.select("#statements > details > article.statement").eachAttr("id"))
                .hasSize(101)
                .startsWith("s101")
                .endsWith("s201");
    }

    @Test
    void write_nothing_isAPageThatSaysSo() throws IOException {
        assertThat(page(Dossier.of(List.of(), List.of())).select(".extent").text())
                .isEqualTo("0 statements · 0 speakers · 0 articles");
    }

    private static Document page(Dossier dossier) throws IOException {
        var html = new StringWriter();
        new HtmlReport().write(dossier, html);
        return Jsoup.parse(html.toString());
    }

    private static Article article(String text) {
        return Article.newBuilder()
                .setName("articles/a")
                .setUri("javascript:alert(1)")
                .setTitle(text.substring(0, 40))
                .setPublisher(text.substring(0, 40))
                .setText(text)
                .build();
    }

    private static Statement hostile(String text, int variants) {
        int length = text.codePointCount(0, text.length());
        var statement = Statement.newBuilder()
                .setName("statements/a.1")
                .setSpeakerDisplayName(text.substring(0, 40))
                .setText(text)
                .addOpenQuestions(text.substring(0, 40))
                .addCitations(Citation.newBuilder()
                        .setQuotation("articles/a/quotations/1")
                        .setTitle(text.substring(0, 40))
                        .setStatementSpan(Harbour.span(0, length))
                        .addQuotedSelectors(
                                TextSelector.newBuilder().setExact(text).setSpan(Harbour.span(0, length))));
        for (int i = 0; i < variants; i++) {
            statement.addApparatusEntries(ApparatusEntry.newBuilder()
                    .setLemmaSpan(Harbour.span(i * 5, i * 5 + 4))
                    .addReadings(Reading.newBuilder().setText("<b>" + i).addQuotations("articles/a/quotations/1")));
        }
        return statement.build();
    }
}
