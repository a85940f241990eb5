package dev.verbatim.service;

import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.rpc.Limits;
import dev.verbatim.service.security.TlsFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server is to be started, checked.
 *
 * @param reach where and how it is met
 * @param callers who may call, and how much
 * @param metrics where metrics are served; empty if nowhere
 * @param storage where articles survive a restart
 * @param cache how much is remembered of what can be computed again
 * @param storeBytes about how many bytes of memory the articles may take
 * @param limits how much it takes on
 * @param jsonLog whether what it logs is JSON
 */
record ServerConfig(
        Reach reach,
        Callers callers,
        Optional<InetSocketAddress> metrics,
        Storage storage,
        CacheBound cache,
        long storeBytes,
        Limits limits,
        boolean jsonLog) {

    private static final int MAXIMUM_COUNT = 1_000_000;

    /** Refuses null. */
    ServerConfig {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(callers, "callers");
        Objects.requireNonNull(metrics, "metrics");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * The configuration that these settings by key ask for; those left out have their defaults.
     *
     * @throws IllegalArgumentException if a key is unknown or a value not allowed; the message names it and says what is
     */
    static ServerConfig of(Map<String, String> settings) {
        SettingValues values = new SettingValues(settings);
        long age = values.number(Setting.CONNECTION_AGE_SECONDS, 0, MAXIMUM_COUNT);
        Limits limits = new Limits(
                (int) values.number(
                        Setting.WORKERS, 1, MAXIMUM_COUNT, Runtime.getRuntime().availableProcessors()),
                (int) values.number(Setting.ARTICLES_IN_PROGRESS, 1, MAXIMUM_COUNT),
                Duration.ofSeconds(values.number(Setting.DRAIN_SECONDS, 0, MAXIMUM_COUNT)),
                age == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
                values.flag(Setting.GATHER));
        return new ServerConfig(
                reach(values),
                callers(values),
                values.metrics(),
                new Storage(values.path(Setting.DATA), values.flag(Setting.SALVAGE)),
                values.cache(),
                values.number(
                        Setting.STORE_BYTES,
                        0,
                        Long.MAX_VALUE,
                        Runtime.getRuntime().maxMemory() / 2),
                limits,
                values.jsonLog());
    }

    private static Reach reach(SettingValues values) {
        Optional<TlsFiles> tls = tls(values);
        InetAddress address = values.address(tls.isPresent() || values.flag(Setting.INSECURE));
        return new Reach(
                new InetSocketAddress(address, (int) values.number(Setting.PORT, 0, SettingValues.MAXIMUM_PORT)),
                tls,
                values.choice(Setting.REFLECTION).orElse(address.isLoopbackAddress()));
    }

    private static Optional<TlsFiles> tls(SettingValues values) {
        Optional<Path> certificate = values.path(Setting.TLS_CERT);
        Optional<Path> key = values.path(Setting.TLS_KEY);
        Optional<Path> clients = values.path(Setting.CLIENT_CA);
        if (certificate.isPresent() && key.isPresent()) {
            return Optional.of(new TlsFiles(certificate.get(), key.get(), clients));
        }
        if (certificate.isPresent() || key.isPresent() || clients.isPresent()) {
            throw new IllegalArgumentException(
                    "of tls-cert and tls-key one is missing; allowed are both, with or without client-ca, or none");
        }
        return Optional.empty();
    }

    /**
     * Where and how a server is met.
     *
     * @param address where it listens; port 0 for any free one
     * @param tls what it encrypts with; empty if it does not
     * @param reflection whether it tells its schema
     */
    record Reach(InetSocketAddress address, Optional<TlsFiles> tls, boolean reflection) {}

    private static Callers callers(SettingValues values) {
        Optional<Path> tokens = values.path(Setting.TOKENS);
        return new Callers(
                tokens,
                (int) values.number(Setting.CALLS_PER_SECOND, 0, MAXIMUM_COUNT),
                values.choice(Setting.AUDIT)
                        .orElse(tokens.isPresent()
                                || values.path(Setting.CLIENT_CA).isPresent()));
    }

    /**
     * Who may call, and how much.
     *
     * @param tokens the file of tokens; empty if anybody may
     * @param callsPerSecond calls a second of each known caller; 0 for any number
     * @param audit whether writes are logged
     */
    record Callers(Optional<Path> tokens, int callsPerSecond, boolean audit) {}

    /**
     * Where articles survive a restart.
     *
     * @param directory the directory; empty if they are to be kept in memory only
     * @param salvage whether to go on without what is damaged
     */
    record Storage(Optional<Path> directory, boolean salvage) {}
}
