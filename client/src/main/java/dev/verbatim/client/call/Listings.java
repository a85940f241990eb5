package dev.verbatim.client.call;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementMatch;
import dev.verbatim.v1.StatementView;
import java.util.stream.Stream;

/** The lists a server gives, whole: page after page, as the reader goes on. */
public final class Listings {
    private static final int PAGE_SIZE = 1_000;

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
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .setView(StatementView.STATEMENT_VIEW_FULL)
                    .build();
            var page = Connection.call(() -> connection.statements().listStatements(request));
            return new Pages.Page<>(page.getStatementsList(), page.getNextPageToken());
        }));
    }

    /** Returns the statements that meet the conditions of {@code search}, whose page fields do not matter. */
    public static Stream<StatementMatch> search(Connection connection, SearchStatementsRequest search) {
        return Streams.of(new Pages<>(token -> {
            var request = search.toBuilder()
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .build();
            var page = Connection.call(() -> connection.statements().searchStatements(request));
            return new Pages.Page<>(page.getMatchesList(), page.getNextPageToken());
        }));
    }
}
