package dev.verbatim.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set about a server, by a flag {@code --name}, an environment variable or a map of settings. */
enum Setting {
    /** Where it listens. */
    ADDRESS("127.0.0.1", "address to listen on; other than a loopback one only with tls-cert, or with insecure"),
    /** Where it listens. */
    PORT("50051", "port to listen on; 0 for any free one"),
    /** Encryption. */
    TLS_CERT("", "PEM file with the server's certificate; without it calls are not encrypted"),
    /** Encryption. */
    TLS_KEY("", "PEM file with the private key of tls-cert, in PKCS #8"),
    /** Clients' certificates. */
    CLIENT_CA("", "PEM file with the authorities that clients' certificates must come from; without it they need none"),
    /** Consent to be open. */
    INSECURE("false", "true: listen on any address without encryption"),
    /** Callers. */
    TOKENS("", "file of the tokens whose calls are answered, as `verbatim token` makes them; without it anybody's are"),
    /** Callers. */
    CALLS_PER_SECOND(
            "2000", "calls a second of each caller known by token or certificate, and twice as many at once; 0: any"),
    /** Callers. */
    AUDIT("", "whether to log a line for each write; default: if callers are known by token or certificate"),
    /** Reflection. */
    REFLECTION("", "whether to tell the schema by reflection; default: on a loopback address only"),
    /** Where articles survive. */
    DATA("", "directory that keeps the articles across restarts; without it they are kept in memory only"),
    /** What becomes of a damaged store. */
    SALVAGE("false", "true: if the data directory is damaged, keep what can be read and put the rest aside"),
    /** How much is remembered. */
    CACHE_BYTES("67108864", "about how many bytes to remember of what can be computed again"),
    /** How much is remembered, counted otherwise. */
    CACHE_ENTRIES("", "how many entries each cache may hold, instead of cache-bytes"),
    /** How much is stored. */
    STORE_BYTES("", "about how many bytes of memory articles may take; default: half of the heap"),
    /** How many threads. */
    WORKERS("", "threads that read articles, and as many that look things up; default: one a core"),
    /** Admission. */
    ARTICLES_IN_PROGRESS("32", "unary calls that read articles at the same time"),
    /** When to match. */
    GATHER(
            "false",
            "true: match what a stream brings at its end, and answer it then: for a server asked afterwards only"),
    /** Shutdown. */
    DRAIN_SECONDS("10", "how long the end waits for calls in flight"),
    /** Connections. */
    CONNECTION_AGE_SECONDS("0", "after which a connection is asked to leave; 0 for never"),
    /** Metrics. */
    METRICS_PORT("", "port to serve metrics on over HTTP, at /metrics; 0 for any free one; without it there are none"),
    /** Metrics. */
    METRICS_ADDRESS("127.0.0.1", "address to serve metrics on, to whoever reaches it"),
    /** Logs. */
    LOG_FORMAT("text", "text as the JDK logs it, or json: an object a line");

    private static final String ENVIRONMENT_PREFIX = "VERBATIM_";

    private final String fallback;
    private final String description;

    Setting(String fallback, String description) {
        this.fallback = fallback;
        this.description = description;
    }

    /** Its name as a flag, without hyphens before it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the environment. */
    String variable() {
        return ENVIRONMENT_PREFIX + name();
    }

    /** Its value if nothing is set; empty if that follows from the machine. */
    String fallback() {
        return fallback;
    }

    /** What it means, in one line. */
    String description() {
        return description;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }
}
