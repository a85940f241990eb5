package dev.verbatim.service;

import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.rpc.Limits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a server is to be started, checked.
 *
 * @param address where it listens: a loopback address; port 0 for any free one
 * @param storage where articles survive a restart
 * @param cache how much is remembered of what can be computed again
 * @param storeBytes about how many bytes of memory the articles may take
 * @param limits how much it takes on
 */
record ServerConfig(InetSocketAddress address, Storage storage, CacheBound cache, long storeBytes, Limits limits) {

    private static final int MAXIMUM_PORT = 65_535;
    private static final int MAXIMUM_COUNT = 1_000_000;

    /** Refuses null. */
    ServerConfig {
        Objects.requireNonNull(address, "address");
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
        Values values = new Values(settings);
        int port = (int) values.number(Setting.PORT, 0, MAXIMUM_PORT);
        long age = values.number(Setting.CONNECTION_AGE_SECONDS, 0, MAXIMUM_COUNT);
        Limits limits = new Limits(
                (int) values.number(
                        Setting.WORKERS, 1, MAXIMUM_COUNT, Runtime.getRuntime().availableProcessors()),
                (int) values.number(Setting.ARTICLES_IN_PROGRESS, 1, MAXIMUM_COUNT),
                Duration.ofSeconds(values.number(Setting.DRAIN_SECONDS, 0, MAXIMUM_COUNT)),
                age == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)));
        return new ServerConfig(
                new InetSocketAddress(values.loopback(), port),
                values.storage(),
                values.cache(),
                values.number(
                        Setting.STORE_BYTES,
                        0,
                        Long.MAX_VALUE,
                        Runtime.getRuntime().maxMemory() / 2),
                limits);
    }

    /**
     * Where articles survive a restart.
     *
     * @param directory the directory; empty if they are to be kept in memory only
     * @param salvage whether to go on without what is damaged
     */
    record Storage(Optional<Path> directory, boolean salvage) {}

    /** The settings given, by key, each once read. */
    private static final class Values {

        private final Map<Setting, String> given = new EnumMap<>(Setting.class);

        Values(Map<String, String> settings) {
            settings.forEach((key, value) -> given.put(setting(key), value));
        }

        private static Setting setting(String key) {
            return Setting.of(key)
                    .orElseThrow(() -> new IllegalArgumentException("unknown setting " + key
                            + "; allowed are "
                            + Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "))));
        }

        Storage storage() {
            boolean salvage = flag(Setting.SALVAGE);
            String directory = given.getOrDefault(Setting.DATA, Setting.DATA.fallback());
            if (directory.isEmpty() && given.containsKey(Setting.DATA)) {
                throw refused(Setting.DATA, directory, "a directory");
            }
            try {
                return new Storage(directory.isEmpty() ? Optional.empty() : Optional.of(Path.of(directory)), salvage);
            } catch (InvalidPathException e) {
                throw refused(Setting.DATA, directory, "a directory", e);
            }
        }

        private boolean flag(Setting setting) {
            String value = given.getOrDefault(setting, setting.fallback());
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw refused(setting, value, "true or false");
            };
        }

        CacheBound cache() {
            return given.containsKey(Setting.CACHE_ENTRIES)
                    ? new CacheBound.Entries(number(Setting.CACHE_ENTRIES, 0, Long.MAX_VALUE))
                    : new CacheBound.Bytes(number(Setting.CACHE_BYTES, 0, Long.MAX_VALUE));
        }

        InetAddress loopback() {
            String value = given.getOrDefault(Setting.ADDRESS, Setting.ADDRESS.fallback());
            try {
                InetAddress address = InetAddress.getByName(value);
                if (address.isLoopbackAddress()) {
                    return address;
                }
            } catch (UnknownHostException e) {
                throw refused(Setting.ADDRESS, value, "a loopback address such as 127.0.0.1", e);
            }
            throw refused(
                    Setting.ADDRESS, value, "a loopback address such as 127.0.0.1, since calls are not encrypted");
        }

        long number(Setting setting, long least, long most) {
            return number(setting, least, most, 0);
        }

        long number(Setting setting, long least, long most, long fallback) {
            String value = given.getOrDefault(setting, setting.fallback());
            if (value.isEmpty() && !given.containsKey(setting)) {
                return fallback;
            }
            String allowed = "a whole number from " + least + (most == Long.MAX_VALUE ? " on" : " to " + most);
            try {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw refused(setting, value, allowed, e);
            }
            throw refused(setting, value, allowed);
        }

        private static IllegalArgumentException refused(Setting setting, String value, String allowed) {
            return new IllegalArgumentException(message(setting, value, allowed));
        }

        private static IllegalArgumentException refused(
                Setting setting, String value, String allowed, Exception cause) {
            return new IllegalArgumentException(message(setting, value, allowed), cause);
        }

        private static String message(Setting setting, String value, String allowed) {
            return setting.key() + " is `" + value + "`; allowed is " + allowed;
        }
    }
}
