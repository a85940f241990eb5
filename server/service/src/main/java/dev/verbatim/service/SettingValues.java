package dev.verbatim.service;

import dev.verbatim.service.archive.CacheBound;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings given, by key; what is asked for is checked. */
final class SettingValues {

    static final int MAXIMUM_PORT = 65_535;

    private static final String PATH = "the path of a file or directory";

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    SettingValues(Map<String, String> settings) {
        settings.forEach((key, value) -> given.put(setting(key), value));
    }

    private static Setting setting(String key) {
        return Setting.of(key)
                .orElseThrow(() -> new IllegalArgumentException("unknown setting " + key
                        + "; allowed are "
                        + Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "))));
    }

    /** A path; empty if it is not set. */
    Optional<Path> path(Setting setting) {
        if (!given.containsKey(setting)) {
            return Optional.empty();
        }
        String value = given.get(setting);
        try {
            if (!value.isEmpty()) {
                return Optional.of(Path.of(value));
            }
        } catch (InvalidPathException e) {
            throw refused(setting, value, PATH, e);
        }
        throw refused(setting, value, PATH);
    }

    /** Where metrics are served; empty if nowhere. */
    Optional<InetSocketAddress> metrics() {
        if (!given.containsKey(Setting.METRICS_PORT)) {
            return Optional.empty();
        }
        InetAddress address = address(Setting.METRICS_ADDRESS);
        return Optional.of(new InetSocketAddress(address, (int) number(Setting.METRICS_PORT, 0, MAXIMUM_PORT)));
    }

    /** Whether the log is JSON. */
    boolean jsonLog() {
        String value = given.getOrDefault(Setting.LOG_FORMAT, Setting.LOG_FORMAT.fallback());
        return switch (value) {
            case "text" -> false;
            case "json" -> true;
            default -> throw refused(Setting.LOG_FORMAT, value, "text or json");
        };
    }

    boolean flag(Setting setting) {
        return choice(setting).orElse(false);
    }

    /** Yes or no; empty if it follows from other settings. */
    Optional<Boolean> choice(Setting setting) {
        String value = given.getOrDefault(setting, setting.fallback());
        if (value.isEmpty() && !given.containsKey(setting)) {
            return Optional.empty();
        }
        return switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw refused(setting, value, "true or false");
        };
    }

    CacheBound cache() {
        return given.containsKey(Setting.CACHE_ENTRIES)
                ? new CacheBound.Entries(number(Setting.CACHE_ENTRIES, 0, Long.MAX_VALUE))
                : new CacheBound.Bytes(number(Setting.CACHE_BYTES, 0, Long.MAX_VALUE));
    }

    /** An address to listen on: any if {@code open}, else one of loopback. */
    InetAddress address(boolean open) {
        InetAddress address = address(Setting.ADDRESS);
        if (open || address.isLoopbackAddress()) {
            return address;
        }
        throw refused(
                Setting.ADDRESS,
                given.getOrDefault(Setting.ADDRESS, Setting.ADDRESS.fallback()),
                "a loopback address such as 127.0.0.1; others need --tls-cert and --tls-key, or --insecure=true if"
                        + " whoever is on the way may read and change what is sent");
    }

    private InetAddress address(Setting setting) {
        String value = given.getOrDefault(setting, setting.fallback());
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw refused(setting, value, "an address of this machine such as 127.0.0.1", e);
        }
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

    static IllegalArgumentException refused(Setting setting, String value, String allowed) {
        return new IllegalArgumentException(message(setting, value, allowed));
    }

    private static IllegalArgumentException refused(Setting setting, String value, String allowed, Exception cause) {
        return new IllegalArgumentException(message(setting, value, allowed), cause);
    }

    private static String message(Setting setting, String value, String allowed) {
        return setting.key() + " is `" + value + "`; allowed is " + allowed;
    }
}
