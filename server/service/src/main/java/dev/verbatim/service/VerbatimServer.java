package dev.verbatim.service;

import dev.verbatim.local.LocalServer;
import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.rpc.GrpcServer;
import dev.verbatim.service.wire.StatementMessages;
import dev.verbatim.v1.Statement;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server with an archive of its own. */
final class VerbatimServer implements LocalServer {

    private final GrpcServer server;
    private final ExecutorService matching;

    private VerbatimServer(GrpcServer server, ExecutorService matching) {
        this.server = server;
        this.matching = matching;
    }

    /**
     * Starts a server with an empty archive; it accepts calls when this method returns.
     *
     * @throws IOException if the socket cannot be bound
     */
    static VerbatimServer start(ServerConfig config) throws IOException {
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
                InstantSource.system(),
                matching);
        return new VerbatimServer(GrpcServer.start(config.address(), archive, config.limits()), matching);
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
        matching.shutdownNow();
    }
}
