package dev.verbatim.service.security;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The PEM files that a server encrypts with.
 *
 * @param certificate its certificate, then those that link it to an authority
 * @param key the certificate's private key, in PKCS #8
 * @param clientAuthorities the certificates that clients' certificates must come from; empty if clients need none
 */
public record TlsFiles(Path certificate, Path key, Optional<Path> clientAuthorities) {

    /** Refuses null. */
    public TlsFiles {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(clientAuthorities, "clientAuthorities");
    }
}
