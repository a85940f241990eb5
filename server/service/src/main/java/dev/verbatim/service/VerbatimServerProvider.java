package dev.verbatim.service;

import dev.verbatim.local.LocalServer;
import dev.verbatim.local.LocalServerProvider;
import dev.verbatim.local.ServerSetting;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts servers inside a client's process.
 *
 * <p>The environment is not looked at, and the port is any free one if it is not set.
 */
public final class VerbatimServerProvider implements LocalServerProvider {

    private static final String ANY_PORT = "0";

    /** For {@link java.util.ServiceLoader}. */
    public VerbatimServerProvider() {}

    @Override
    public List<ServerSetting> settings() {
        return Arrays.stream(Setting.values())
                .map(setting ->
                        new ServerSetting(setting.key(), setting.variable(), setting.fallback(), setting.description()))
                .toList();
    }

    @Override
    public LocalServer start(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent(Setting.PORT.key(), ANY_PORT);
        return VerbatimServer.start(ServerConfig.of(all));
    }
}
