package dev.verbatim.client.call;

import dev.verbatim.local.LocalServer;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A connection to a server over a socket, which ends with {@link #close}.
 *
 * <p>Calls that only read are tried again, up to five times within a few seconds, when the server is unavailable, too
 * busy or too slow, as it may be the first time that it edits what it is asked for.
 */
public final class Connection implements AutoCloseable {
    private static final int MAXIMUM_ANSWER_BYTES = 64 << 20;

    private final ManagedChannel channel;
    private final Optional<LocalServer> privateServer;

    private Connection(String target, Optional<LocalServer> privateServer) {
        this.channel = ManagedChannelBuilder.forTarget(target)
                .usePlaintext()
                .directExecutor()
                .maxInboundMessageSize(MAXIMUM_ANSWER_BYTES)
                .keepAliveTime(60, TimeUnit.SECONDS)
                .defaultServiceConfig(retries())
                .build();
        this.privateServer = privateServer;
    }

    /** Connects to the server at {@code host:port}, without waiting for it. */
    public static Connection to(String target) {
        return new Connection(target, Optional.empty());
    }

    /** Connects to a server of one's own, which no article but one's own has reached and which ends with the connection. */
    public static Connection toPrivateServer() {
        var server = PrivateServer.start(Map.of());
        return new Connection("127.0.0.1:" + server.port(), Optional.of(server));
    }

    /** Returns whether the server is one's own. */
    public boolean isPrivate() {
        return privateServer.isPresent();
    }

    /** Returns the article service; its calls wait for their answers. */
    public ArticleServiceGrpc.ArticleServiceBlockingStub articles() {
        return ArticleServiceGrpc.newBlockingStub(channel);
    }

    /** Returns the statement service; its calls wait for their answers. */
    public StatementServiceGrpc.StatementServiceBlockingStub statements() {
        return StatementServiceGrpc.newBlockingStub(channel);
    }

    ArticleServiceGrpc.ArticleServiceFutureStub articleFutures() {
        return ArticleServiceGrpc.newFutureStub(channel);
    }

    ArticleServiceGrpc.ArticleServiceStub articleStreams() {
        return ArticleServiceGrpc.newStub(channel);
    }

    /**
     * Makes a call and returns its answer.
     *
     * @throws CallException if the server fails or refuses
     */
    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failed) {
            throw new CallException(Failure.of(failed));
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        privateServer.ifPresent(LocalServer::close);
    }

    private static Map<String, ?> retries() {
        var policy = Map.of(
                "maxAttempts",
                5.0,
                "initialBackoff",
                "0.1s",
                "maxBackoff",
                "2s",
                "backoffMultiplier",
                3.0,
                "retryableStatusCodes",
                List.of("UNAVAILABLE", "RESOURCE_EXHAUSTED", "DEADLINE_EXCEEDED"));
        var methods = List.of(
                Map.of("service", StatementServiceGrpc.SERVICE_NAME),
                Map.of("service", ArticleServiceGrpc.SERVICE_NAME, "method", "ListArticles"),
                Map.of("service", ArticleServiceGrpc.SERVICE_NAME, "method", "ExtractQuotations"));
        return Map.of("methodConfig", List.of(Map.of("name", methods, "retryPolicy", policy)));
    }
}
