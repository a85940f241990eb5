package dev.verbatim.client.library;

import static java.util.Objects.requireNonNull;

import io.grpc.ChannelCredentials;
import io.grpc.ClientInterceptor;
import io.grpc.InsecureChannelCredentials;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a client asks of a server before it trusts it, and shows so that the server trusts it.
 *
 * @param tls whether what is sent is encrypted
 * @param authorities a PEM file with the certificates that vouch for the server; empty for those that Java trusts
 * @param identity the certificate to show; empty for none
 * @param token a file with the token to show in each call, read at each; empty for none
 */
public record Security(boolean tls, Optional<Path> authorities, Optional<Identity> identity, Optional<Path> token) {
    /** Nothing is encrypted, and nothing is shown. */
    public static final Security NONE = new Security(false, Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses null, and certificates without encryption. */
    public Security {
        requireNonNull(authorities, "authorities");
        requireNonNull(identity, "identity");
        requireNonNull(token, "token");
        if (!tls && (authorities.isPresent() || identity.isPresent())) {
            throw new IllegalArgumentException("certificates without tls");
        }
    }

    /**
     * A client's own certificate.
     *
     * @param certificate a PEM file with the certificate and those that link it to an authority
     * @param key a PEM file with its private key in PKCS #8
     */
    public record Identity(Path certificate, Path key) {
        /** Refuses null. */
        public Identity {
            requireNonNull(certificate, "certificate");
            requireNonNull(key, "key");
        }
    }

    /** For a channel; throws IllegalArgumentException if a file cannot be read. */
    ChannelCredentials channelCredentials() {
        if (!tls) {
            return InsecureChannelCredentials.create();
        }
        try {
            var credentials = TlsChannelCredentials.newBuilder();
            if (authorities.isPresent()) {
                credentials.trustManager(authorities.get().toFile());
            }
            if (identity.isPresent()) {
                credentials.keyManager(
                        identity.get().certificate().toFile(),
                        identity.get().key().toFile());
            }
            return credentials.build();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "a certificate or key cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** For each call; throws IllegalArgumentException if the file cannot be read or holds no token. */
    Optional<ClientInterceptor> tokenShown() {
        return token.map(BearerToken::of);
    }
}
