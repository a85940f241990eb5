package dev.verbatim.service.security;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.AdvancedTlsX509TrustManager.Verification;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server encrypts with, and which clients it trusts. New files hold for the connections that come after; those that
 * are open stay as they are. Safe for use by several threads.
 */
public final class Tls implements AutoCloseable {

    private final TlsFiles files;
    private final AdvancedTlsX509KeyManager identity = new AdvancedTlsX509KeyManager();
    private final Optional<AdvancedTlsX509TrustManager> clients;
    private final WatchedFiles watched;
    private volatile Instant expiry = Instant.MAX;

    private Tls(TlsFiles files, Duration period) throws IOException, GeneralSecurityException {
        this.files = files;
        List<Path> paths = new ArrayList<>(List.of(files.certificate(), files.key()));
        if (files.clientAuthorities().isPresent()) {
            paths.add(files.clientAuthorities().get());
            clients = Optional.of(AdvancedTlsX509TrustManager.newBuilder()
                    .setVerification(Verification.CERTIFICATE_ONLY_VERIFICATION)
                    .build());
        } else {
            clients = Optional.empty();
        }
        watched = WatchedFiles.open(paths, period, this::take);
    }

    /**
     * Reads the files, and again when they change, which is looked for at this period.
     *
     * @throws IOException if they cannot be read, or the key is not the certificate's; the message names the file
     */
    public static Tls open(TlsFiles files, Duration period) throws IOException {
        try {
            return new Tls(files, period);
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java cannot judge certificates: " + e.getMessage(), e);
        }
    }

    private void take(List<ByteBuffer> pems) throws IOException {
        Pem.Identity pem = Pem.identity(files, pems.get(0), pems.get(1));
        X509Certificate[] chain = pem.chain().toArray(X509Certificate[]::new);
        try {
            if (clients.isPresent()) {
                X509Certificate[] authorities = Pem.certificates(
                                files.clientAuthorities().orElseThrow(), pems.get(2))
                        .toArray(X509Certificate[]::new);
                clients.get().updateTrustCredentials(authorities);
            }
            identity.updateIdentityCredentials(chain, pem.key());
        } catch (GeneralSecurityException e) {
            throw new IOException(files.certificate() + " is of no use: " + e.getMessage(), e);
        }
        expiry = chain[0].getNotAfter().toInstant();
    }

    /** What to start a server with. */
    public ServerCredentials credentials() {
        TlsServerCredentials.Builder credentials =
                TlsServerCredentials.newBuilder().keyManager(identity);
        clients.ifPresent(trust -> credentials.trustManager(trust).clientAuth(TlsServerCredentials.ClientAuth.REQUIRE));
        return credentials.build();
    }

    /** When the server's certificate in force expires. */
    public Instant expiry() {
        return expiry;
    }

    @Override
    public void close() {
        watched.close();
    }
}
