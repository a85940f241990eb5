package dev.verbatim.service.rpc;

import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.store.ArticleStore;
import dev.verbatim.service.wire.StatementMessages;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceBlockingStub;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc.StatementServiceBlockingStub;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free port with an engine of the test's, and a channel to it. */
final class Served implements AutoCloseable {

    final Archive<Statement> archive;
    final GrpcServer server;
    final ManagedChannel channel;
    private final ExecutorService matching = Executors.newSingleThreadExecutor();

    Served(Engine engine, CacheBound bound, int articlesInProgress) {
        this(engine, bound, articlesInProgress, Memory.heap(1.0));
    }

    Served(Engine engine, CacheBound bound, int articlesInProgress, Memory memory) {
        this(engine, bound, articlesInProgress, memory, Access.OPEN);
    }

    Served(Engine engine, CacheBound bound, int articlesInProgress, Memory memory, Access access) {
        this(engine, bound, memory, access, limits(articlesInProgress, Optional.empty()), Patience.USUAL);
    }

    /** A server whose connections are asked to leave at an age, if there is one. */
    Served(Engine engine, Optional<Duration> connectionAge, Patience patience) {
        this(engine, new CacheBound.Entries(1_000), Memory.heap(1.0), Access.OPEN, limits(32, connectionAge), patience);
    }

    private Served(Engine engine, CacheBound bound, Memory memory, Access access, Limits limits, Patience patience) {
        archive = new Archive<>(
                engine, StatementMessages::timeless, bound, 1L << 30, ArticleStore.NONE, () -> Instant.EPOCH, matching);
        try {
            server = GrpcServer.start(
                    new Endpoint(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                            InsecureServerCredentials.create(),
                            true),
                    access,
                    archive,
                    limits,
                    memory,
                    patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.serve();
        channel = NettyChannelBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))
                .usePlaintext()
                .build();
    }

    Served(Engine engine) {
        this(engine, new CacheBound.Entries(1_000), 32);
    }

    private static Limits limits(int articlesInProgress, Optional<Duration> connectionAge) {
        return new Limits(2, articlesInProgress, Duration.ofSeconds(10), connectionAge, false);
    }

    ArticleServiceBlockingStub articles() {
        return ArticleServiceGrpc.newBlockingStub(channel);
    }

    StatementServiceBlockingStub statements() {
        return StatementServiceGrpc.newBlockingStub(channel);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
        matching.shutdownNow();
    }
}
