package dev.verbatim.client.call;

import dev.verbatim.client.input.InputException;
import dev.verbatim.client.library.Security;
import dev.verbatim.client.library.VerbatimClient;
import dev.verbatim.local.LocalServer;
import java.util.Map;
import java.util.Optional;

/** A connection to somebody's server or to one's own, which ends with {@link #close}. */
public final class Connection implements AutoCloseable {
    private final VerbatimClient client;
    private final Optional<LocalServer> privateServer;

    private Connection(VerbatimClient client, Optional<LocalServer> privateServer) {
        this.client = client;
        this.privateServer = privateServer;
    }

    /**
     * Connects to the server at {@code host:port}, without waiting for it.
     *
     * @throws InputException if a file that the security names cannot be read
     */
    public static Connection to(String target, Security security) {
        try {
            return new Connection(VerbatimClient.connect(target, security), Optional.empty());
        } catch (IllegalArgumentException unreadable) {
            throw new InputException(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Connects to a server of one's own, which no article but one's own has reached and which ends with the connection. */
    public static Connection toPrivateServer() {
        var server = PrivateServer.start(Map.of("gather", "true"));
        return new Connection(VerbatimClient.connect("127.0.0.1:" + server.port()), Optional.of(server));
    }

    /** Returns whether the server is one's own. */
    public boolean isPrivate() {
        return privateServer.isPresent();
    }

    /** Returns what calls the server. */
    public VerbatimClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        privateServer.ifPresent(LocalServer::close);
    }
}
