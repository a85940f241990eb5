package dev.verbatim.client.diagnosis;

import static java.util.Objects.requireNonNull;

/**
 * Where a server is said to be.
 *
 * @param host a name, or an address without brackets
 * @param port in [0, 65535]
 */
public record Address(String host, int port) {

    /** Refuses null. */
    public Address {
        requireNonNull(host, "host");
    }

    /** Reads {@code host:port} or {@code [address]:port}, which must be well-formed. */
    public static Address of(String target) {
        int colon = target.lastIndexOf(':');
        var host = target.substring(0, colon);
        return new Address(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                Integer.parseInt(target.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
