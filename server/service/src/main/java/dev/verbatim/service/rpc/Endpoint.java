package dev.verbatim.service.rpc;

import io.grpc.ServerCredentials;
import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * Where a server is met.
 *
 * @param address where it listens; port 0 for any free one
 * @param credentials what it encrypts with, if it does, and which clients it trusts
 * @param reflection whether it tells its schema to whoever asks
 */
public record Endpoint(InetSocketAddress address, ServerCredentials credentials, boolean reflection) {

    /** Refuses null. */
    public Endpoint {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(credentials, "credentials");
    }
}
