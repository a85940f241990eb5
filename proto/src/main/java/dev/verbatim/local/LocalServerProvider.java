package dev.verbatim.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A way to start a {@link LocalServer}, found through {@link java.util.ServiceLoader}.
 *
 * <p>Implementations are public, have a public constructor without parameters, and are named in a file {@code
 * META-INF/services/dev.verbatim.local.LocalServerProvider}.
 */
public interface LocalServerProvider {
    /** Returns what can be set about a server, in the order in which to show it. */
    List<ServerSetting> settings();

    /**
     * Starts a server on a free port of the loopback interface, reachable from this machine only.
     *
     * @param settings the server's settings by name, as its command line takes them, without the leading hyphens; those
     *     left out have their defaults
     * @return the server, which accepts calls already
     * @throws IllegalArgumentException if a name is unknown or a value is not allowed; the message names it and says what
     *     is
     * @throws IOException if no port can be bound, or what the server keeps cannot be opened
     */
    LocalServer start(Map<String, String> settings) throws IOException;
}
