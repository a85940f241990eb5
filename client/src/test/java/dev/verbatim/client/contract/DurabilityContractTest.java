package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.client.call.NotStartedException;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server with a data directory has accepted is there after its end. */
class DurabilityContractTest {
    @TempDir
    Path data;

    @Test
    void restart_articlesKept_everythingReadsAsBefore() {
        List<Article> articles;
        List<Statement> statements;
        try (var server = start()) {
            server.create("gazette", Texts.GAZETTE);
            server.create("herald", Texts.HERALD);
            server.create("silent", Texts.SILENT + "\u0000 😀");
            articles = articles(server);
            statements = statements(server);
        }

        try (var server = start()) {
            assertThat(articles(server)).hasSize(3).isEqualTo(articles);
            assertThat(statements(server)).isNotEmpty().isEqualTo(statements);
            assertThat(server.create("herald", Texts.HERALD).getArticle().getCreateTime())
                    .isEqualTo(articles.stream()
                            .filter(article -> article.getName().equals("articles/herald"))
                            .findFirst()
                            .orElseThrow()
                            .getCreateTime());
        }
    }

    @Test
    void start_directoryOfAnotherServer_isRefused() {
        try (var server = start()) {
            assertThatExceptionOfType(NotStartedException.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("the data directory " + data + " is in use by another server (process ");
            assertThat(server.create("gazette", Texts.GAZETTE).getQuotationsCount())
                    .isPositive();
        }
    }

    @Test
    void start_fileIsNoStore_isRefusedWithWhatToDo() throws IOException {
        Files.writeString(data.resolve("articles.db"), "no store at all ".repeat(1_000));

        assertThatExceptionOfType(NotStartedException.class)
                .isThrownBy(this::start)
                .withMessageContaining("the store " + data.resolve("articles.db") + " cannot be read (")
                .withMessageContaining("--salvage=true");
    }

    private WireServer start() {
        return WireServer.start("data", data.toString());
    }

    private static List<Article> articles(WireServer server) {
        return server.articles()
                .listArticles(ListArticlesRequest.newBuilder()
                        .setView(ArticleView.ARTICLE_VIEW_FULL)
                        .build())
                .getArticlesList();
    }

    private static List<Statement> statements(WireServer server) {
        return server.statements()
                .listStatements(ListStatementsRequest.newBuilder()
                        .setView(StatementView.STATEMENT_VIEW_FULL)
                        .build())
                .getStatementsList();
    }
}
