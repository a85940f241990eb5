package dev.verbatim.service;

import dev.verbatim.local.LocalServer;
import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.rpc.Endpoint;
import dev.verbatim.service.rpc.GrpcServer;
import dev.verbatim.service.security.Tls;
import dev.verbatim.service.store.ArticleStore;
import dev.verbatim.service.store.SqliteStore;
import dev.verbatim.service.store.StoreException;
import dev.verbatim.service.wire.StatementMessages;
import dev.verbatim.v1.Statement;
import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server with an archive of its own. */
final class VerbatimServer implements LocalServer {

    private static final Logger LOG = LoggerFactory.getLogger(VerbatimServer.class);
    private static final long LAST_MATCHING_SECONDS = 2;
    private static final Duration RELOAD_PERIOD = Duration.ofSeconds(2);

    private final GrpcServer server;
    private final ExecutorService matching;
    private final ArticleStore store;
    private final Optional<Tls> tls;

    private VerbatimServer(GrpcServer server, ExecutorService matching, ArticleStore store, Optional<Tls> tls) {
        this.server = server;
        this.matching = matching;
        this.store = store;
        this.tls = tls;
    }

    /**
     * Starts a server with what its store keeps; it accepts calls when this method returns. Its health can be asked for
     * before.
     *
     * @throws IOException if the socket cannot be bound, the store not opened, or a certificate or key not read
     */
    static VerbatimServer start(ServerConfig config) throws IOException {
        Optional<Tls> tls = tls(config.reach());
        try {
            return start(config, tls);
        } catch (IOException e) {
            tls.ifPresent(Tls::close);
            throw e;
        }
    }

    private static Optional<Tls> tls(ServerConfig.Reach reach) throws IOException {
        return reach.tls().isEmpty()
                ? Optional.empty()
                : Optional.of(Tls.open(reach.tls().get(), RELOAD_PERIOD));
    }

    private static VerbatimServer start(ServerConfig config, Optional<Tls> tls) throws IOException {
        try {
            ArticleStore store = store(config.storage());
            try {
                return start(config, tls, store);
            } catch (IOException | StoreException e) {
                store.close();
                throw e;
            }
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ArticleStore store(ServerConfig.Storage storage) {
        if (storage.directory().isEmpty()) {
            return ArticleStore.NONE;
        }
        Path directory = storage.directory().get();
        return storage.salvage() ? SqliteStore.salvage(directory) : SqliteStore.open(directory);
    }

    private static VerbatimServer start(ServerConfig config, Optional<Tls> tls, ArticleStore store) throws IOException {
        ExecutorService matching = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "verbatim-matching");
            thread.setDaemon(true);
            return thread;
        });
        Archive<Statement> archive = new Archive<>(
                Engine.standard(),
                StatementMessages::timeless,
                config.cache(),
                config.storeBytes(),
                store,
                InstantSource.system(),
                matching);
        Endpoint endpoint = new Endpoint(
                config.reach().address(),
                tls.<ServerCredentials>map(Tls::credentials).orElseGet(InsecureServerCredentials::create),
                config.reach().reflection());
        GrpcServer server = GrpcServer.start(endpoint, archive, config.limits());
        try {
            archive.restore(config.limits().workers());
        } catch (StoreException e) {
            server.close();
            throw e;
        }
        server.serve();
        return new VerbatimServer(server, matching, store, tls);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void awaitTermination() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() {
        server.close();
        tls.ifPresent(Tls::close);
        matching.shutdown();
        try {
            matching.awaitTermination(LAST_MATCHING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            store.close();
        } catch (StoreException e) {
            LOG.error("what is stored is safe, but was not closed well", e);
        }
    }
}
