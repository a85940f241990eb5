package dev.verbatim.client.call;

import dev.verbatim.local.LocalServer;
import dev.verbatim.local.LocalServerProvider;
import dev.verbatim.local.ServerSetting;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Starts servers in this process through the one provider on the class path. */
public final class PrivateServer {
    private PrivateServer() {}

    /**
     * Starts a server on the loopback interface.
     *
     * @param settings the server's settings by name, without hyphens
     * @throws IllegalArgumentException if a setting is unknown or its value not allowed
     * @throws NotStartedException if it cannot start
     */
    public static LocalServer start(Map<String, String> settings) {
        try {
            return provider()
                    .orElseThrow(
                            () -> new NotStartedException("no server is on the class path; build it with the client"))
                    .start(settings);
        } catch (IOException cause) {
            throw new NotStartedException("the server cannot start: " + cause.getMessage());
        }
    }

    /** Returns what can be set about a server; nothing if there is none on the class path. */
    public static List<ServerSetting> settings() {
        return provider().map(LocalServerProvider::settings).orElse(List.of());
    }

    private static Optional<LocalServerProvider> provider() {
        return ServiceLoader.load(LocalServerProvider.class).findFirst();
    }
}
