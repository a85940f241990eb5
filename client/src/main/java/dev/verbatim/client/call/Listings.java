package dev.verbatim.client.call;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementMatch;
import dev.verbatim.v1.StatementView;
import java.util.stream.Stream;

/** What a server has: its lists whole, page after page as the reader goes on, and what they hold by name. */
public final class Listings {
    private static final int PAGE_SIZE = 1_000;

    /** A page in the full view is edited anew for the answer, which must not take longer than a call may. */
    private static final int FULL_PAGE_SIZE = 100;

    private static final String STATEMENTS = "statements/";

    private Listings() {}

    /** Returns all articles in the basic view, the most recently published first. */
    public static Stream<Article> articles(Connection connection) {
        return Streams.of(new Pages<>(token -> {
            var request = ListArticlesRequest.newBuilder()
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .build();
            var page = Connection.call(() -> connection.articles().listArticles(request));
            return new Pages.Page<>(page.getArticlesList(), page.getNextPageToken());
        }));
    }

    /** Returns all statements in the full view, the most recent first. */
    public static Stream<Statement> statements(Connection connection) {
        return Streams.of(new Pages<>(token -> {
            var request = ListStatementsRequest.newBuilder()
                    .setPageSize(FULL_PAGE_SIZE)
                    .setPageToken(token)
                    .setView(StatementView.STATEMENT_VIEW_FULL)
                    .build();
            var page = Connection.call(() -> connection.statements().listStatements(request));
            return new Pages.Page<>(page.getStatementsList(), page.getNextPageToken());
        }));
    }

    /** Returns the statements that meet the conditions of {@code search}, whose page fields do not matter. */
    public static Stream<StatementMatch> search(Connection connection, SearchStatementsRequest search) {
        int size = search.getView() == StatementView.STATEMENT_VIEW_FULL ? FULL_PAGE_SIZE : PAGE_SIZE;
        return Streams.of(new Pages<>(token -> {
            var request =
                    search.toBuilder().setPageSize(size).setPageToken(token).build();
            var page = Connection.call(() -> connection.statements().searchStatements(request));
            return new Pages.Page<>(page.getMatchesList(), page.getNextPageToken());
        }));
    }

    /**
     * Returns a statement in the full view.
     *
     * @param name its resource name, or what follows {@code statements/} in it
     * @throws CallException if there is none of that name
     */
    public static Statement statement(Connection connection, String name) {
        var request = GetStatementRequest.newBuilder()
                .setName(name.startsWith(STATEMENTS) ? name : STATEMENTS + name)
                .setView(StatementView.STATEMENT_VIEW_FULL)
                .build();
        return Connection.call(() -> connection.statements().getStatement(request))
                .getStatement();
    }

    /** Returns an article with its text. */
    public static Article article(Connection connection, String name) {
        var request = GetArticleRequest.newBuilder()
                .setName(name)
                .setView(ArticleView.ARTICLE_VIEW_FULL)
                .build();
        return Connection.call(() -> connection.articles().getArticle(request)).getArticle();
    }
}
