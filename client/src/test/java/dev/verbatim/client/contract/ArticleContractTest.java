package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListQuotationsRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.Quotation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArticleContractTest {
    private static final List<String> GAZETTE_WORDS = List.of(
            "The harbour will stay open through the whole winter,",
            "Nobody in the city will lose a job over this decision,");

    @RegisterExtension
    static final WireServer SERVER = WireServer.start();

    @Test
    void create_articleThatQuotes_isStoredWithItsQuotations() {
        var created = SERVER.create("gazette", Texts.GAZETTE);

        assertThat(created.getArticle().getName()).isEqualTo("articles/gazette");
        assertThat(created.getArticle().getText()).isEmpty();
        assertThat(created.getArticle().getEtag()).isNotEmpty();
        assertThat(created.getArticle().hasCreateTime()).isTrue();
        assertThat(created.getArticle().getUpdateTime())
                .isEqualTo(created.getArticle().getCreateTime());
        assertThat(Texts.quoted(Texts.GAZETTE, created.getQuotationsList())).isEqualTo(GAZETTE_WORDS);
        assertThat(created.getQuotationsList())
                .extracting(Quotation::getName)
                .startsWith("articles/gazette/quotations/1", "articles/gazette/quotations/2");
        assertThat(created.getQuotationsList())
                .filteredOn(quotation -> quotation.getQuotedSpansCount() > 0)
                .allMatch(quotation -> quotation.getStatement().startsWith("statements/"));
    }

    @Test
    void create_articleWithoutQuotations_isStoredWithNone() {
        var created = SERVER.create("silent", Texts.SILENT);

        assertThat(created.getArticle().getName()).isEqualTo("articles/silent");
        assertThat(created.getQuotationsList()).isEmpty();
    }

    @Test
    void create_sameArticleAgain_changesNothing() {
        var first = SERVER.create("again", Texts.HERALD);

        assertThat(SERVER.create("again", Texts.HERALD).getArticle()).isEqualTo(first.getArticle());
    }

    @Test
    void create_noId_derivesTheSameNameEachTime() {
        var first = SERVER.create("", "“We are ready,” she said.").getArticle().getName();

        assertThat(first).matches("articles/[A-Za-z0-9][A-Za-z0-9._~-]*");
        assertThat(SERVER.create("", "“We are ready,” she said.").getArticle().getName())
                .isEqualTo(first);
        assertThat(SERVER.create("", "“We are late,” she said.").getArticle().getName())
                .isNotEqualTo(first);
    }

    @Test
    void get_eachView_givesOrLeavesOutTheText() {
        var article = Article.newBuilder()
                .setText(Texts.SILENT + "\r\n e\u0301 😀")
                .setTitle("Cranes")
                .setUri("https://example.org/cranes")
                .setPublisher("Portvale Gazette")
                .addAuthors("Ida Moss")
                .build();
        SERVER.articles()
                .createArticle(CreateArticleRequest.newBuilder()
                        .setArticleId("cranes")
                        .setArticle(article)
                        .build());

        var full = get("articles/cranes", ArticleView.ARTICLE_VIEW_UNSPECIFIED);
        var basic = get("articles/cranes", ArticleView.ARTICLE_VIEW_BASIC);

        assertThat(full.getText()).isEqualTo(article.getText());
        assertThat(full).isEqualTo(get("articles/cranes", ArticleView.ARTICLE_VIEW_FULL));
        assertThat(basic).isEqualTo(full.toBuilder().clearText().build());
        assertThat(basic.getTitle() + basic.getUri() + basic.getPublisher() + basic.getAuthorsList())
                .isEqualTo("Craneshttps://example.org/cranesPortvale Gazette[Ida Moss]");
    }

    @Test
    void list_pageByPage_givesEachArticleOnceTheMostRecentFirst() {
        try (var server = WireServer.start()) {
            assertThat(server.articles()
                            .listArticles(ListArticlesRequest.getDefaultInstance())
                            .getArticlesList())
                    .isEmpty();
            server.create("may", "PORTVALE, May 7, 2024\n\n“Yes,” Mayor Olaf Brandt said.");
            server.create("june", Texts.GAZETTE);
            server.create("undated", Texts.SILENT);

            assertThat(names(server, 1)).isEqualTo(names(server, 1_000));
            assertThat(names(server, 2))
                    .containsExactlyInAnyOrder("articles/june", "articles/may", "articles/undated")
                    .startsWith("articles/june");
        }
    }

    @Test
    void listQuotations_pageByPage_givesThoseOfCreate() {
        var created = SERVER.create("paged", Texts.GAZETTE).getQuotationsList();
        var request =
                ListQuotationsRequest.newBuilder().setParent("articles/paged").setPageSize(1);
        var listed = new ArrayList<Quotation>();
        do {
            var page = SERVER.articles().listQuotations(request.build());
            listed.addAll(page.getQuotationsList());
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());

        assertThat(listed).isEqualTo(created).hasSizeGreaterThan(1);
        SERVER.create("mute", Texts.SILENT);
        assertThat(SERVER.articles()
                        .listQuotations(ListQuotationsRequest.newBuilder()
                                .setParent("articles/mute")
                                .build())
                        .getQuotationsList())
                .isEmpty();
    }

    @Test
    void extract_articleThatQuotes_givesUnnamedQuotationsAndStoresNothing() {
        try (var server = WireServer.start()) {
            var quotations = extract(server, Texts.GAZETTE);

            assertThat(Texts.quoted(Texts.GAZETTE, quotations)).isEqualTo(GAZETTE_WORDS);
            assertThat(quotations)
                    .allMatch(quotation -> quotation.getName().isEmpty()
                            && quotation.getStatement().isEmpty());
            assertThat(server.articles()
                            .listArticles(ListArticlesRequest.getDefaultInstance())
                            .getArticlesList())
                    .isEmpty();
            assertThat(server.statements()
                            .listStatements(ListStatementsRequest.getDefaultInstance())
                            .getStatementsList())
                    .isEmpty();
        }
    }

    @Test
    void extract_articleWithoutQuotations_givesNone() {
        assertThat(extract(SERVER, Texts.SILENT)).isEmpty();
    }

    @Test
    void extract_emojiBeforeTheQuotations_countsCodePoints() {
        var text = "🚢⚓️👩‍✈️ " + Texts.GAZETTE;

        var quotations = extract(SERVER, text);

        assertThat(Texts.quoted(text, quotations)).isEqualTo(GAZETTE_WORDS);
        assertThat(quotations)
                .filteredOn(quotation -> quotation.getAttribution().getSourceSpansCount() > 0)
                .first()
                .satisfies(quotation -> assertThat(
                                Texts.at(text, quotation.getAttribution().getSourceSpans(0)))
                        .contains("Nora Eklund"));
    }

    @Test
    void extract_speakerAndOccasionTold_areReported() {
        var quotation = extract(SERVER, Texts.GAZETTE).get(0);

        assertThat(quotation.getAttribution().getSpeakerDisplayName()).isEqualTo("Nora Eklund");
        assertThat(quotation.getAttribution().getSpeaker()).isEqualTo("speakers/nora-eklund");
        assertThat(quotation.getAttribution().getConfidence())
                .isGreaterThan(0.5)
                .isLessThanOrEqualTo(1.0);
        assertThat(quotation.getOccasion().getChannel().name()).isEqualTo("CHANNEL_PRESS_BRIEFING");
        assertThat(quotation.getOccasion().getDateBasis().name()).isEqualTo("DATE_BASIS_RECKONED");
        assertThat(quotation.getOccasion().getUtterDate().getDay()).isEqualTo(3);
    }

    private static Article get(String name, ArticleView view) {
        return SERVER.articles()
                .getArticle(GetArticleRequest.newBuilder()
                        .setName(name)
                        .setView(view)
                        .build())
                .getArticle();
    }

    private static List<Quotation> extract(WireServer server, String text) {
        return server.articles()
                .extractQuotations(ExtractQuotationsRequest.newBuilder()
                        .setArticle(Texts.article(text))
                        .build())
                .getQuotationsList();
    }

    private static List<String> names(WireServer server, int pageSize) {
        var names = new ArrayList<String>();
        var request = ListArticlesRequest.newBuilder().setPageSize(pageSize);
        do {
            var page = server.articles().listArticles(request.build());
            page.getArticlesList().forEach(article -> names.add(article.getName()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return names;
    }
}
