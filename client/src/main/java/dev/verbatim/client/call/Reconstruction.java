package dev.verbatim.client.call;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.library.CallException;
import dev.verbatim.client.library.Failure;
import dev.verbatim.client.library.Ingestion;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.ReconstructStatementsRequest;
import dev.verbatim.v1.ReconstructStatementsResponse;
import dev.verbatim.v1.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What follows from the articles given and from no others.
 *
 * <p>Few articles go to the server in one call. Many, or some of which the server refuses one, are streamed into a
 * private server, whose lists are the answer: the same statements in the same order.
 */
public final class Reconstruction {
    private static final int MAXIMUM_ARTICLES = 100;
    private static final long MAXIMUM_BYTES = 3L << 20;

    private final Connection connection;
    private final BiConsumer<InputArticle, Failure> refusals;

    /** Prepares it; {@code refusals} takes the articles that the server does not read, and why. */
    public Reconstruction(Connection connection, BiConsumer<InputArticle, Failure> refusals) {
        this.connection = connection;
        this.refusals = refusals;
    }

    /**
     * Returns the statements in the full view, the most recent first, without the times of storing.
     *
     * @throws CallException if the server fails
     * @throws InputException if there are too many articles for a server that is not private
     */
    public Stream<Statement> statements(Iterator<InputArticle> articles) {
        var first = firstArticles(articles);
        var answer = inOneCall(first, articles.hasNext());
        if (answer.isPresent()) {
            return answer.get().getStatementsList().stream();
        }
        store(Streams.concat(first, articles).iterator());
        return connection.client().allStatements().map(Reconstruction::withoutTimes);
    }

    /**
     * Returns the articles in the basic view, in the order given, without the times of storing.
     *
     * @throws CallException if the server fails
     * @throws InputException if there are too many articles for a server that is not private
     */
    public Stream<Article> articles(Iterator<InputArticle> articles) {
        var first = firstArticles(articles);
        var answer = inOneCall(first, articles.hasNext());
        if (answer.isPresent()) {
            return answer.get().getArticlesList().stream();
        }
        var names = new ArrayList<String>();
        store(Streams.concat(first, articles)
                .peek(article -> names.add(article.name()))
                .iterator());
        var byName = new HashMap<String, Article>();
        connection
                .client()
                .allArticles()
                .map(Reconstruction::withoutTimes)
                .forEach(stored -> byName.put(stored.getName(), stored));
        return names.stream().map(byName::get).filter(Objects::nonNull);
    }

    /** Stores the articles in the private server, so that it can be asked about them. */
    public void store(Iterator<InputArticle> articles) {
        connection.client().ingest(articles, new Ingestion<InputArticle>() {
            @Override
            public String id(InputArticle article) {
                return article.id();
            }

            @Override
            public Article article(InputArticle article) {
                return article.article();
            }

            @Override
            public void stored(InputArticle article, CreateArticleResponse result) {}

            @Override
            public void refused(InputArticle article, Failure why) {
                refusals.accept(article, why);
            }
        });
    }

    /** Takes articles until they are too many for one call, the one that makes them so included. */
    private static List<InputArticle> firstArticles(Iterator<InputArticle> articles) {
        var first = new ArrayList<InputArticle>();
        for (long bytes = 0; articles.hasNext() && first.size() <= MAXIMUM_ARTICLES && bytes <= MAXIMUM_BYTES; ) {
            var article = articles.next();
            first.add(article);
            bytes += article.article().getSerializedSize();
        }
        return first;
    }

    private Optional<ReconstructStatementsResponse> inOneCall(List<InputArticle> articles, boolean moreFollow) {
        if (moreFollow || !fits(articles)) {
            requirePrivateServer();
            return Optional.empty();
        }
        var request = ReconstructStatementsRequest.newBuilder();
        articles.forEach(article -> request.addArticles(article.namedArticle()));
        try {
            return Optional.of(
                    connection.client().statements(service -> service.reconstructStatements(request.build())));
        } catch (CallException refused) {
            if (connection.isPrivate() && refused.failure().concernsOneArticle()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static boolean fits(List<InputArticle> articles) {
        return articles.size() <= MAXIMUM_ARTICLES
                && articles.stream()
                                .mapToLong(article -> article.article().getSerializedSize())
                                .sum()
                        <= MAXIMUM_BYTES;
    }

    private void requirePrivateServer() {
        if (!connection.isPrivate()) {
            throw new InputException("a server reconstructs at most " + MAXIMUM_ARTICLES
                    + " articles and 3 MiB in a call; leave out --target to use a private one without such a limit");
        }
    }

    private static Statement withoutTimes(Statement statement) {
        return statement.toBuilder().clearCreateTime().clearUpdateTime().build();
    }

    private static Article withoutTimes(Article article) {
        return article.toBuilder().clearCreateTime().clearUpdateTime().build();
    }
}
