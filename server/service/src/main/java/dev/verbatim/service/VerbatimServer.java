package dev.verbatim.service;

import dev.verbatim.local.LocalServer;
import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.journal.Journal;
import dev.verbatim.service.metrics.MetricsPage;
import dev.verbatim.service.rpc.CallObserver;
import dev.verbatim.service.rpc.GrpcServer;
import dev.verbatim.service.store.ArticleStore;
import dev.verbatim.service.store.SqliteStore;
import dev.verbatim.service.store.StoreException;
import dev.verbatim.service.wire.StatementMessages;
import dev.verbatim.v1.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server with an archive of its own. */
final class VerbatimServer implements LocalServer {

    private static final Logger LOG = LoggerFactory.getLogger(VerbatimServer.class);
    private static final long LAST_MATCHING_SECONDS = 2;

    private final GrpcServer server;
    private final ExecutorService matching;
    private final ArticleStore store;
    private final Secrets secrets;
    private final Optional<MetricsPage> metrics;

    private VerbatimServer(
            GrpcServer server,
            ExecutorService matching,
            ArticleStore store,
            Secrets secrets,
            Optional<MetricsPage> metrics) {
        this.server = server;
        this.matching = matching;
        this.store = store;
        this.secrets = secrets;
        this.metrics = metrics;
    }

    /**
     * Starts a server with what its store keeps; it accepts calls when this method returns. Its health can be asked for
     * before.
     *
     * @throws IOException if the socket cannot be bound, the store not opened, or a certificate, key or token not read
     */
    static VerbatimServer start(ServerConfig config) throws IOException {
        if (config.jsonLog()) {
            Journal.useJson();
        }
        Secrets secrets = Secrets.open(config);
        try {
            return start(config, secrets);
        } catch (IOException e) {
            secrets.close();
            throw e;
        }
    }

    private static VerbatimServer start(ServerConfig config, Secrets secrets) throws IOException {
        try {
            ArticleStore store = store(config.storage());
            try {
                return start(config, secrets, store);
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

    private static VerbatimServer start(ServerConfig config, Secrets secrets, ArticleStore store) throws IOException {
        Optional<MetricsPage> metrics = config.metrics().isEmpty()
                ? Optional.empty()
                : Optional.of(MetricsPage.open(config.metrics().get()));
        try {
            return start(config, secrets, store, metrics);
        } catch (IOException | StoreException e) {
            metrics.ifPresent(MetricsPage::close);
            throw e;
        }
    }

    private static VerbatimServer start(
            ServerConfig config, Secrets secrets, ArticleStore store, Optional<MetricsPage> metrics)
            throws IOException {
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
        GrpcServer server = GrpcServer.start(
                secrets.endpoint(),
                secrets.access(metrics.<CallObserver>map(MetricsPage::calls).orElse(CallObserver.NONE)),
                archive,
                config.limits());
        try {
            archive.restore(config.limits().workers());
        } catch (StoreException e) {
            server.close();
            throw e;
        }
        metrics.ifPresent(page -> page.show(archive, server::load, secrets.expiry()));
        server.serve();
        return new VerbatimServer(server, matching, store, secrets, metrics);
    }

    @Override
    public int port() {
        return server.port();
    }

    /** Where metrics are shown, in [1, 65535]; empty if nowhere. */
    OptionalInt metricsPort() {
        return metrics.stream().mapToInt(MetricsPage::port).findFirst();
    }

    @Override
    public void awaitTermination() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() {
        server.close();
        secrets.close();
        metrics.ifPresent(MetricsPage::close);
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
