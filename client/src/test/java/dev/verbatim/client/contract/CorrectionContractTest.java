package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.DeleteArticleRequest;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementView;
import dev.verbatim.v1.UpdateArticleRequest;
import dev.verbatim.v1.UpdateArticleResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles are corrected and withdrawn, and what leaned on them is as if they had always been so. */
class CorrectionContractTest {
    private static final String CORRECTED = Texts.HERALD.replace("a job", "a post");

    @TempDir
    Path data;

    @Test
    void update_correctedArticle_replacesItAndItsStatements() {
        try (var server = WireServer.start();
                var corrected = WireServer.start()) {
            server.create("gazette", Texts.GAZETTE);
            var created = server.create("herald", Texts.HERALD).getArticle();
            var updated = update(server, "articles/herald", CORRECTED, created.getEtag());
            corrected.create("gazette", Texts.GAZETTE);
            corrected.create("herald", CORRECTED);

            assertThat(updated.getArticle().getEtag()).isNotEqualTo(created.getEtag());
            assertThat(updated.getArticle().getCreateTime()).isEqualTo(created.getCreateTime());
            assertThat(updated.getArticle().getUpdateTime()).isNotEqualTo(created.getUpdateTime());
            assertThat(Texts.quoted(CORRECTED, updated.getQuotationsList()))
                    .anyMatch(words -> words.contains("lose a post"));
            assertThat(article(server, "articles/herald").getText()).isEqualTo(CORRECTED);
            assertThat(timeless(server)).isNotEmpty().isEqualTo(timeless(corrected));
        }
    }

    @Test
    void update_inputFieldsLeftOut_areCleared() {
        try (var server = WireServer.start()) {
            server.create("herald", Texts.HERALD);
            server.articles()
                    .updateArticle(UpdateArticleRequest.newBuilder()
                            .setArticle(Article.newBuilder()
                                    .setName("articles/herald")
                                    .setText(Texts.HERALD)
                                    .setPublisher("Herald"))
                            .build());
            assertThat(article(server, "articles/herald").getPublisher()).isEqualTo("Herald");

            update(server, "articles/herald", Texts.HERALD, "");

            assertThat(article(server, "articles/herald").getPublisher()).isEmpty();
        }
    }

    @Test
    void delete_article_healsTheRest() {
        try (var server = WireServer.start();
                var without = WireServer.start()) {
            server.create("gazette", Texts.GAZETTE);
            server.create("herald", Texts.HERALD);
            server.create("silent", Texts.SILENT);
            delete(server, "articles/gazette", "");
            without.create("herald", Texts.HERALD);
            without.create("silent", Texts.SILENT);

            assertThat(timeless(server)).isNotEmpty().isEqualTo(timeless(without));
            assertThat(Refused.by(() -> article(server, "articles/gazette")))
                    .isEqualTo("NOT_FOUND RESOURCE_NOT_FOUND {name=articles/gazette}");
            assertThat(server.create("gazette", Texts.SILENT).getQuotationsCount())
                    .isZero();
        }
    }

    @Test
    void delete_allArticles_leavesNothingToFind() {
        try (var server = WireServer.start()) {
            server.create("gazette", Texts.GAZETTE);
            assertThat(found(server)).isPositive();

            delete(server, "articles/gazette", "");

            assertThat(timeless(server)).isEmpty();
            assertThat(found(server)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete"})
    void write_otherEtag_isAbortedWithTheStoredOne(String method) {
        try (var server = WireServer.start()) {
            var etag = server.create("herald", Texts.HERALD).getArticle().getEtag();

            var refused = Refused.by(() -> {
                if (method.equals("update")) {
                    update(server, "articles/herald", CORRECTED, "other");
                } else {
                    delete(server, "articles/herald", "other");
                }
            });

            assertThat(refused).isEqualTo("ABORTED ETAG_MISMATCH {etag=" + etag + ", name=articles/herald}");
            assertThat(article(server, "articles/herald").getText()).isEqualTo(Texts.HERALD);
        }
    }

    @Test
    void write_wrongNames_areRefused() {
        try (var server = WireServer.start()) {
            assertThat(Refused.by(() -> update(server, "articles/none", CORRECTED, "")))
                    .isEqualTo("NOT_FOUND RESOURCE_NOT_FOUND {name=articles/none}");
            assertThat(Refused.by(() -> delete(server, "articles/none", "")))
                    .isEqualTo("NOT_FOUND RESOURCE_NOT_FOUND {name=articles/none}");
            assertThat(Refused.by(() -> update(server, "none", "", "")))
                    .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=article.name} [article.name, article.text]");
            assertThat(Refused.by(() -> delete(server, "", "")))
                    .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=name} [name]");
            assertThat(Refused.by(() -> server.articles().updateArticle(UpdateArticleRequest.getDefaultInstance())))
                    .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=article} [article]");
        }
    }

    @Test
    void restart_afterCorrectionAndWithdrawal_isAsBefore() {
        List<Statement> statements;
        try (var server = WireServer.start("data", data.toString())) {
            server.create("gazette", Texts.GAZETTE);
            server.create("herald", Texts.HERALD);
            update(server, "articles/herald", CORRECTED, "");
            delete(server, "articles/gazette", "");
            statements = timeless(server);
        }

        try (var server = WireServer.start("data", data.toString())) {
            var article = article(server, "articles/herald");
            assertThat(timeless(server)).isEqualTo(statements);
            assertThat(article.getText()).isEqualTo(CORRECTED);
            assertThat(article.getUpdateTime()).isNotEqualTo(article.getCreateTime());
        }
    }

    private static UpdateArticleResponse update(WireServer server, String name, String text, String etag) {
        return server.articles()
                .updateArticle(UpdateArticleRequest.newBuilder()
                        .setArticle(
                                Article.newBuilder().setName(name).setText(text).setEtag(etag))
                        .build());
    }

    private static void delete(WireServer server, String name, String etag) {
        var empty = server.articles()
                .deleteArticle(DeleteArticleRequest.newBuilder()
                        .setName(name)
                        .setEtag(etag)
                        .build());
        assertThat(empty.getSerializedSize()).isZero();
    }

    private static Article article(WireServer server, String name) {
        return server.articles()
                .getArticle(GetArticleRequest.newBuilder().setName(name).build())
                .getArticle();
    }

    private static int found(WireServer server) {
        return server.statements()
                .searchStatements(SearchStatementsRequest.newBuilder()
                        .setText("The harbour will stay open")
                        .build())
                .getMatchesCount();
    }

    private static List<Statement> timeless(WireServer server) {
        return server
                .statements()
                .listStatements(ListStatementsRequest.newBuilder()
                        .setView(StatementView.STATEMENT_VIEW_FULL)
                        .build())
                .getStatementsList()
                .stream()
                .map(statement -> statement.toBuilder()
                        .clearCreateTime()
                        .clearUpdateTime()
                        .build())
                .toList();
    }
}
