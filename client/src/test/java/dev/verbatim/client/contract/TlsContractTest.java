package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.client.call.NotStartedException;
import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.client.contract.Authority.Issued;
import dev.verbatim.local.LocalServer;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.ListArticlesRequest;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Encryption: who is trusted, who is not and what they are told, and that new certificates cost no call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsContractTest {
    private static final int CALLS_AFTER_ROTATION = 50;

    private final Path folder;
    private final Path authorities;
    private final Path otherAuthorities;
    private final Issued server;
    private final Issued expired;
    private final Issued partner;
    private final Issued stranger;

    TlsContractTest(@TempDir Path folder, @TempDir Path otherFolder) {
        var authority = new Authority(folder);
        var other = new Authority(otherFolder);
        this.folder = folder;
        authorities = authority.certificate();
        otherAuthorities = other.certificate();
        server = authority.issue("server");
        expired = authority.issueExpired("expired");
        partner = authority.issue("partner", "-ext", "san=dns:partner.example");
        stranger = other.issue("stranger");
    }

    @Test
    void call_serverThatIsTrusted_isAnswered() throws IOException {
        try (var running = start(server)) {
            assertThat(call(running, trusting(authorities).build())).isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void call_serverThatIsNotTrusted_isUnavailable() throws IOException {
        try (var running = start(server);
                var late = start(expired);
                var misnamed = start(partner)) {
            assertThat(call(running, trusting(otherAuthorities).build())).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(call(late, trusting(authorities).build())).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(call(misnamed, trusting(authorities).build())).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(call(running, InsecureChannelCredentials.create())).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void call_clientAuthorityGiven_onlyItsClientsAreAnsweredAndNothingIsLogged() throws IOException {
        try (var log = new LogLines();
                var running = start(settings(server, Map.of("client-ca", authorities.toString())))) {
            assertThat(call(running, shown(partner))).isEqualTo(Status.Code.OK);
            assertThat(call(running, trusting(authorities).build())).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(call(running, shown(expired))).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(call(running, shown(stranger))).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(log.text()).isEmpty();
        }
    }

    @Test
    void start_keyOfAnotherCertificate_isRefusedWithBothFiles() {
        assertThatThrownBy(() -> start(new Issued(server.certificate(), partner.key())))
                .isInstanceOf(NotStartedException.class)
                .hasMessageContaining(partner.key() + " is not the key of " + server.certificate());
    }

    @Test
    void start_noCertificate_isRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> start(new Issued(server.key(), server.key())))
                .isInstanceOf(NotStartedException.class)
                .hasMessageContaining(server.key() + " holds no certificates; allowed are X.509 certificates in PEM");
    }

    @Test
    void rotation_underLoad_losesNoCall() throws Exception {
        var live = new Issued(folder.resolve("live.pem"), folder.resolve("live.key"));
        replace(live, server);
        var both = Files.writeString(
                folder.resolve("both.pem"), Files.readString(authorities) + Files.readString(otherAuthorities));
        try (var running = start(live)) {
            var credentials = trusting(both).build();
            var rotated = new AtomicBoolean();
            var caller = Executors.newSingleThreadExecutor();
            var lasting = Grpc.newChannelBuilder("localhost:" + running.port(), credentials)
                    .build();
            var calls = caller.submit(() -> {
                int after = 0;
                while (after < CALLS_AFTER_ROTATION) {
                    after += rotated.get() ? 1 : 0;
                    list(lasting);
                    assertThat(call(running, credentials)).isEqualTo(Status.Code.OK);
                }
                return after;
            });
            var before = serial(running, both);
            replace(live, stranger);
            while (serial(running, both).equals(before)) {
                Thread.sleep(50);
            }
            rotated.set(true);

            assertThat(calls.get()).isEqualTo(CALLS_AFTER_ROTATION);
            caller.shutdownNow();
            lasting.shutdownNow();
        }
    }

    private static void replace(Issued live, Issued by) throws IOException {
        Files.copy(by.certificate(), live.certificate(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(by.key(), live.key(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static LocalServer start(Issued identity) {
        return start(settings(identity, Map.of()));
    }

    private static LocalServer start(Map<String, String> settings) {
        return PrivateServer.start(settings);
    }

    private static Map<String, String> settings(Issued identity, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("tls-cert", identity.certificate().toString());
        settings.put("tls-key", identity.key().toString());
        return settings;
    }

    private static TlsChannelCredentials.Builder trusting(Path authorities) throws IOException {
        return TlsChannelCredentials.newBuilder().trustManager(authorities.toFile());
    }

    private ChannelCredentials shown(Issued identity) throws IOException {
        return trusting(authorities)
                .keyManager(identity.certificate().toFile(), identity.key().toFile())
                .build();
    }

    /** The status of a call on a connection of its own. */
    private static Status.Code call(LocalServer running, ChannelCredentials credentials) {
        var channel = Grpc.newChannelBuilder("localhost:" + running.port(), credentials)
                .build();
        try {
            var refused = catchThrowableOfType(StatusRuntimeException.class, () -> list(channel));
            return refused == null ? Status.Code.OK : refused.getStatus().getCode();
        } finally {
            channel.shutdownNow();
        }
    }

    private static void list(ManagedChannel channel) {
        var unused = ArticleServiceGrpc.newBlockingStub(channel).listArticles(ListArticlesRequest.getDefaultInstance());
    }

    /** The number of the certificate that the server shows. */
    private static BigInteger serial(LocalServer running, Path authorities) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(authorities)) {
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority" + number++, certificate);
            }
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", running.port())) {
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }
}
