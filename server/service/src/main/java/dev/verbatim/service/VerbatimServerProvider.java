package dev.verbatim.service;

import dev.verbatim.local.LocalServer;
import dev.verbatim.local.LocalServerProvider;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts servers inside a client's process.
 *
 * <p>The settings are those of {@link Setting}: {@code address}, {@code port} (any free one if left out), {@code
 * cache-bytes}, {@code cache-entries}, {@code store-bytes}, {@code workers}, {@code articles-in-progress}, {@code
 * drain-seconds}, {@code connection-age-seconds}. The environment is not looked at.
 */
public final class VerbatimServerProvider implements LocalServerProvider {

    private static final String ANY_PORT = "0";

    /** For {@link java.util.ServiceLoader}. */
    public VerbatimServerProvider() {}

    @Override
    public LocalServer start(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent(Setting.PORT.key(), ANY_PORT);
        return VerbatimServer.start(ServerConfig.of(all));
    }
}
