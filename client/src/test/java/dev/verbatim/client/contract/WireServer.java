package dev.verbatim.client.contract;

import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.local.LocalServer;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on a free port and a channel to it, for the tests of one class or, as a resource, for one test. */
final class WireServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    private final LocalServer server;
    private final ManagedChannel channel;

    private WireServer(Map<String, String> settings) {
        server = PrivateServer.start(settings);
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .maxInboundMessageSize(64 << 20)
                .build();
    }

    static WireServer start() {
        return new WireServer(Map.of());
    }

    static WireServer start(String setting, String value) {
        return start(Map.of(setting, value));
    }

    static WireServer start(Map<String, String> settings) {
        return new WireServer(settings);
    }

    String target() {
        return "127.0.0.1:" + server.port();
    }

    ManagedChannel channel() {
        return channel;
    }

    ArticleServiceGrpc.ArticleServiceBlockingStub articles() {
        return ArticleServiceGrpc.newBlockingStub(channel);
    }

    ArticleServiceGrpc.ArticleServiceStub articleStreams() {
        return ArticleServiceGrpc.newStub(channel);
    }

    StatementServiceGrpc.StatementServiceBlockingStub statements() {
        return StatementServiceGrpc.newBlockingStub(channel);
    }

    CreateArticleResponse create(String id, String text) {
        return articles()
                .createArticle(CreateArticleRequest.newBuilder()
                        .setArticleId(id)
                        .setArticle(Article.newBuilder().setText(text))
                        .build());
    }

    /** Stops the server; the channel stays. */
    void stop() {
        server.close();
    }

    @Override
    public void beforeAll(ExtensionContext context) {}

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
    }
}
