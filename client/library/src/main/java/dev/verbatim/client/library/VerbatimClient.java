package dev.verbatim.client.library;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceBlockingStub;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementMatch;
import dev.verbatim.v1.StatementServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc.StatementServiceBlockingStub;
import dev.verbatim.v1.StatementView;
import dev.verbatim.v1.VerifyQuotationRequest;
import dev.verbatim.v1.VerifyQuotationResponse;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A server, called over one connection that ends with {@link #close}.
 *
 * <p>Calls wait for their answers. What the server refuses, and a server that cannot be reached, is a {@link
 * CallException}. Calls that may be repeated are tried again while the server is unavailable, as the contract's service
 * config says. A connection that has died is noticed within 80 seconds, so no call waits for ever. Safe for use by several
 * threads.
 */
public final class VerbatimClient implements AutoCloseable {
    private static final int MAXIMUM_ANSWER_BYTES = 64 << 20;
    private static final int PAGE_SIZE = 1_000;

    /** A page in the full view is edited anew for the answer, which must not take longer than a call may. */
    private static final int FULL_PAGE_SIZE = 100;

    private static final String ARTICLES = "articles/";
    private static final String STATEMENTS = "statements/";

    private final ManagedChannel connection;
    private final Channel channel;

    private VerbatimClient(ManagedChannel connection, Channel channel) {
        this.connection = connection;
        this.channel = channel;
    }

    /** Connects to the server at {@code host:port} without encryption, and without waiting for it. */
    public static VerbatimClient connect(String target) {
        return connect(target, Security.NONE);
    }

    /**
     * Connects to the server at {@code host:port} without waiting for it.
     *
     * @throws IllegalArgumentException if a file that {@code security} names cannot be read; the message says which and why
     */
    public static VerbatimClient connect(String target, Security security) {
        var token = security.tokenShown();
        var connection = Grpc.newChannelBuilder(target, security.channelCredentials())
                .directExecutor()
                .maxInboundMessageSize(MAXIMUM_ANSWER_BYTES)
                .keepAliveTime(60, TimeUnit.SECONDS)
                .keepAliveTimeout(20, TimeUnit.SECONDS)
                .defaultServiceConfig(ServiceConfig.read())
                .build();
        return new VerbatimClient(
                connection,
                token.<Channel>map(shown -> ClientInterceptors.intercept(connection, shown))
                        .orElse(connection));
    }

    /**
     * Makes a call of the article service and returns its answer.
     *
     * @throws CallException if the server fails or refuses
     */
    public <T> T articles(Function<ArticleServiceBlockingStub, T> call) {
        return answer(() -> call.apply(ArticleServiceGrpc.newBlockingStub(channel)));
    }

    /**
     * Makes a call of the statement service and returns its answer.
     *
     * @throws CallException if the server fails or refuses
     */
    public <T> T statements(Function<StatementServiceBlockingStub, T> call) {
        return answer(() -> call.apply(StatementServiceGrpc.newBlockingStub(channel)));
    }

    /**
     * Says whether anybody said these words, as far as the server's articles show.
     *
     * @throws CallException if the server fails or refuses
     */
    public VerifyQuotationResponse verify(String words) {
        var request = VerifyQuotationRequest.newBuilder().setText(words).build();
        return statements(service -> service.verifyQuotation(request));
    }

    /**
     * Returns an article with its text.
     *
     * @param name its resource name, or what follows {@code articles/} in it
     * @throws CallException if there is none of that name
     */
    public Article article(String name) {
        var request = GetArticleRequest.newBuilder()
                .setName(name.startsWith(ARTICLES) ? name : ARTICLES + name)
                .setView(ArticleView.ARTICLE_VIEW_FULL)
                .build();
        return articles(service -> service.getArticle(request)).getArticle();
    }

    /**
     * Returns a statement in the full view.
     *
     * @param name its resource name, or what follows {@code statements/} in it
     * @throws CallException if there is none of that name
     */
    public Statement statement(String name) {
        var request = GetStatementRequest.newBuilder()
                .setName(name.startsWith(STATEMENTS) ? name : STATEMENTS + name)
                .setView(StatementView.STATEMENT_VIEW_FULL)
                .build();
        return statements(service -> service.getStatement(request)).getStatement();
    }

    /** Returns all articles in the basic view, the most recently published first; pages are asked for as they are read. */
    public Stream<Article> allArticles() {
        return Pages.stream(PAGE_SIZE, (token, size) -> {
            var request = ListArticlesRequest.newBuilder()
                    .setPageSize(size)
                    .setPageToken(token)
                    .build();
            var page = articles(service -> service.listArticles(request));
            return new Pages.Page<>(page.getArticlesList(), page.getNextPageToken());
        });
    }

    /** Returns all statements in the full view, the most recent first; pages are asked for as they are read. */
    public Stream<Statement> allStatements() {
        return Pages.stream(FULL_PAGE_SIZE, (token, size) -> {
            var request = ListStatementsRequest.newBuilder()
                    .setPageSize(size)
                    .setPageToken(token)
                    .setView(StatementView.STATEMENT_VIEW_FULL)
                    .build();
            var page = statements(service -> service.listStatements(request));
            return new Pages.Page<>(page.getStatementsList(), page.getNextPageToken());
        });
    }

    /**
     * Returns all statements that meet the conditions of {@code search}, whose page fields do not matter; pages are asked
     * for as they are read.
     */
    public Stream<StatementMatch> search(SearchStatementsRequest search) {
        int most = search.getView() == StatementView.STATEMENT_VIEW_FULL ? FULL_PAGE_SIZE : PAGE_SIZE;
        return Pages.stream(most, (token, size) -> {
            var request =
                    search.toBuilder().setPageSize(size).setPageToken(token).build();
            var page = statements(service -> service.searchStatements(request));
            return new Pages.Page<>(page.getMatchesList(), page.getNextPageToken());
        });
    }

    /**
     * Reads all articles on the server, several at a time, stores none, and hands the answers on in the order of the
     * articles.
     *
     * @throws CallException if the server fails; the answers before that have been handed on
     */
    public <A> void extract(Iterator<A> articles, Extraction<A> extraction) {
        new ExtractionCalls<>(ArticleServiceGrpc.newFutureStub(channel), extraction).run(articles);
    }

    /**
     * Stores all articles by one stream, as fast as the server reads them, and waits until each is answered.
     *
     * @throws CallException if the stream breaks; what was answered before has been handed on and stays stored
     */
    public <A> void ingest(Iterator<A> articles, Ingestion<A> ingestion) {
        new IngestionStream<>(ArticleServiceGrpc.newStub(channel), ingestion).run(articles);
    }

    /**
     * Hands on change after change of statements until {@code sink} wants no more; goes on after the last change if the
     * connection breaks.
     *
     * @throws CallException if the server refuses, or cannot be reached ten times in a row
     */
    public void watch(WatchStatementsRequest request, Predicate<WatchStatementsResponse> sink) {
        new WatchStream(StatementServiceGrpc.newBlockingStub(channel), request, sink).follow();
    }

    /** Returns what carries the calls, for what is served beside the contract, such as health. */
    public Channel channel() {
        return channel;
    }

    /** Ends the connection and the calls under way. */
    @Override
    public void close() {
        connection.shutdownNow();
    }

    private static <T> T answer(java.util.function.Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failed) {
            throw new CallException(Failure.of(failed));
        }
    }
}
