package dev.verbatim.client.diagnosis;

import dev.verbatim.client.library.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whether the server's certificate is valid today, for its name, and vouched for by whom the client trusts. */
final class Certificates {
    private static final String CHECK = "certificate";
    private static final Duration SOON = Duration.ofDays(14);
    private static final String RENEW =
            "put a new certificate in place of the server's --tls-cert; it reads it again by itself";

    private final Address address;
    private final Security security;
    private final Clock clock;

    Certificates(Address address, Security security, Clock clock) {
        this.address = address;
        this.security = security;
        this.clock = clock;
    }

    Finding check() {
        try {
            var own = Handshake.certificates(address).get(0);
            return outOfDate(own).or(() -> untrusted()).orElseGet(() -> good(own));
        } catch (IOException broken) {
            return Finding.fault(CHECK, "the handshake breaks: " + broken.getMessage(), "look at the server's log");
        }
    }

    private Finding good(X509Certificate own) {
        var end = own.getNotAfter().toInstant();
        return Finding.well(
                CHECK,
                "trusted, for " + address.host() + ", until " + end
                        + (Duration.between(clock.instant(), end).compareTo(SOON) < 0 ? ", which is soon" : ""));
    }

    private Optional<Finding> outOfDate(X509Certificate own) {
        var now = clock.instant();
        if (now.isAfter(own.getNotAfter().toInstant())) {
            return Optional.of(
                    Finding.fault(CHECK, "it expired at " + own.getNotAfter().toInstant(), RENEW));
        }
        if (now.isBefore(own.getNotBefore().toInstant())) {
            return Optional.of(Finding.fault(
                    CHECK,
                    "it is valid only from " + own.getNotBefore().toInstant() + " on",
                    "see whether the clock here is right, else " + RENEW));
        }
        return Optional.empty();
    }

    private Optional<Finding> untrusted() {
        try {
            Handshake.trusting(address, trust());
            return Optional.empty();
        } catch (IOException failed) {
            return nameless(failed)
                    ? Optional.of(Finding.fault(
                            CHECK,
                            "it is not one for " + address.host(),
                            "call the server by a name that its certificate has, or get one for this name"))
                    : caused(failed, CertificateException.class)
                            ? Optional.of(Finding.fault(
                                    CHECK,
                                    "nobody vouches for it who is trusted here",
                                    "name the authority that issued it by --ca FILE"))
                            : Optional.empty();
        }
    }

    /** The JDK tells a wrong name from a wrong issuer by the message alone. */
    private static boolean nameless(@Nullable Throwable failed) {
        return failed != null
                && (String.valueOf(failed.getMessage()).startsWith("No subject alternative")
                        || String.valueOf(failed.getMessage()).startsWith("No name matching")
                        || nameless(failed.getCause()));
    }

    private static boolean caused(@Nullable Throwable failed, Class<? extends Throwable> by) {
        return failed != null && (by.isInstance(failed) || caused(failed.getCause(), by));
    }

    private X509TrustManager trust() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(
                    security.authorities().isPresent()
                            ? store(security.authorities().get())
                            : null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("--ca: cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static KeyStore store(Path authorities) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(authorities)) {
            for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority" + store.size(), authority);
            }
        }
        return store;
    }
}
