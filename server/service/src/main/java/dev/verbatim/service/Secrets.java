package dev.verbatim.service;

import dev.verbatim.service.rpc.Access;
import dev.verbatim.service.rpc.CallObserver;
import dev.verbatim.service.rpc.Endpoint;
import dev.verbatim.service.security.Tls;
import dev.verbatim.service.security.Tokens;
import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of certificates and tokens that a server watches while it runs. */
final class Secrets implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final ServerConfig config;
    private final Optional<Tls> tls;
    private final Optional<Tokens> tokens;

    private Secrets(ServerConfig config, Optional<Tls> tls, Optional<Tokens> tokens) {
        this.config = config;
        this.tls = tls;
        this.tokens = tokens;
    }

    /** Reads the files that a configuration names; throws {@link IOException} if one is not as it must be. */
    static Secrets open(ServerConfig config) throws IOException {
        Optional<Tls> tls = config.reach().tls().isEmpty()
                ? Optional.empty()
                : Optional.of(Tls.open(config.reach().tls().get(), PERIOD));
        try {
            return new Secrets(
                    config,
                    tls,
                    config.callers().tokens().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    Tokens.open(config.callers().tokens().get(), PERIOD, InstantSource.system())));
        } catch (IOException e) {
            tls.ifPresent(Tls::close);
            throw e;
        }
    }

    Endpoint endpoint() {
        return new Endpoint(
                config.reach().address(),
                tls.<ServerCredentials>map(Tls::credentials).orElseGet(InsecureServerCredentials::create),
                config.reach().reflection());
    }

    Access access(CallObserver observer) {
        return new Access(
                tokens, config.callers().callsPerSecond(), config.callers().audit(), observer);
    }

    /** When the certificate in force expires; empty if there is none. */
    Optional<Supplier<Instant>> expiry() {
        return tls.map(certificates -> certificates::expiry);
    }

    @Override
    public void close() {
        tls.ifPresent(Tls::close);
        tokens.ifPresent(Tokens::close);
    }
}
