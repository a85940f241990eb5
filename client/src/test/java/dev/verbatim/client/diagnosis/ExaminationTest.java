package dev.verbatim.client.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.client.contract.Authority;
import dev.verbatim.client.diagnosis.Finding.Grade;
import dev.verbatim.client.library.Security;
import dev.verbatim.client.library.VerbatimClient;
import dev.verbatim.local.LocalServer;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ExaminationTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void run_healthyServer_findsNothing() {
        try (var server = PrivateServer.start(Map.of())) {
            store(server);

            assertThat(checks(examined(address(server), Security.NONE, CLOCK, /* write= */ true)))
                    .containsExactly(
                            "WELL host",
                            "WELL port",
                            "WELL transport",
                            "WELL health",
                            "WELL clock",
                            "WELL contract",
                            "WELL caller",
                            "WELL answers",
                            "WELL latency",
                            "WELL store");
        }
    }

    @Test
    void run_withoutWrite_leavesTheStoreAlone() {
        try (var server = PrivateServer.start(Map.of())) {
            assertThat(checks(examined(address(server))))
                    .contains("WELL answers")
                    .endsWith("UNKNOWN store");
        }
    }

    @Test
    void run_unknownHost_isNamed() {
        assertThat(fault(examined(new Address("no-such-host.invalid", 1))))
                .isEqualTo("host: no-such-host.invalid is not known here");
    }

    @Test
    void run_wrongPort_isNamed() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(fault(examined(new Address("127.0.0.1", free))))
                .startsWith("port: nobody listens at 127.0.0.1:" + free);
    }

    @Test
    void run_serverOfThePlainWeb_isNamed() throws IOException {
        var web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.start();
        try {
            assertThat(fault(examined(new Address("127.0.0.1", web.getAddress().getPort()))))
                    .startsWith("transport: at 127.0.0.1:")
                    .contains("is no gRPC server");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void run_tlsOnOneSideOnly_isNamed(@TempDir Path folder) {
        var authority = new Authority(folder);
        try (var open = PrivateServer.start(Map.of());
                var closed = start(authority.issue("server"))) {
            assertThat(fault(examined(address(open), trusting(authority), CLOCK, false)))
                    .isEqualTo("transport: the server does not speak TLS, and it was called with");
            assertThat(fault(examined(address(closed))))
                    .isEqualTo("transport: the server speaks TLS, and it was called without");
            assertThat(checks(examined(address(closed), trusting(authority), CLOCK, false)))
                    .contains("WELL transport", "WELL certificate", "WELL answers");
        }
    }

    @Test
    void run_certificates_areJudged(@TempDir Path folder, @TempDir Path otherFolder) {
        var authority = new Authority(folder);
        var other = new Authority(otherFolder);
        try (var expired = start(authority.issueExpired("expired"));
                var good = start(authority.issue("good"));
                var misnamed = start(authority.issue("misnamed", "-ext", "san=dns:partner.example"))) {
            assertThat(fault(examined(address(expired), trusting(authority), CLOCK, false)))
                    .startsWith("certificate: it expired at 20");
            assertThat(fault(examined(address(good), trusting(other), CLOCK, false)))
                    .isEqualTo("certificate: nobody vouches for it who is trusted here");
            assertThat(fault(examined(address(misnamed), trusting(authority), CLOCK, false)))
                    .isEqualTo("certificate: it is not one for 127.0.0.1");
        }
    }

    @Test
    void run_serverThatWantsCertificates_isNamed(@TempDir Path folder) {
        var authority = new Authority(folder);
        var own = authority.issue("server");
        var settings = settings(own);
        settings.put("client-ca", authority.certificate().toString());
        var caller = authority.issue("caller");
        try (var server = PrivateServer.start(settings)) {
            var findings = examined(address(server), trusting(authority), CLOCK, false);
            assertThat(fault(findings)).isEqualTo("health: the connection breaks before an answer");
            assertThat(findings.get(findings.size() - 1).next()).contains("--cert and --key");

            var shown = new Security(
                    true,
                    Optional.of(authority.certificate()),
                    Optional.of(new Security.Identity(caller.certificate(), caller.key())),
                    Optional.empty());
            assertThat(checks(examined(address(server), shown, CLOCK, false))).contains("WELL health", "WELL caller");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-3600, clock: the server's is 3[56].. seconds ahead of the one here",
        " 3600, clock: the server's is 3[56].. seconds behind the one here"
    })
    void run_clockOff_isNamed(int seconds, String fault) {
        try (var server = PrivateServer.start(Map.of())) {
            var off = Clock.offset(CLOCK, Duration.ofSeconds(seconds));
            assertThat(fault(examined(address(server), Security.NONE, off, false)))
                    .matches(fault);
        }
    }

    @Test
    void run_fullStore_isNamed() {
        try (var server = PrivateServer.start(Map.of("store-bytes", "1"))) {
            assertThat(fault(examined(address(server), Security.NONE, CLOCK, true)))
                    .startsWith("store: ")
                    .endsWith("(STORE_FULL)");
        }
    }

    @Test
    void run_impostors_areNamed() throws IOException {
        try (var nobody = Impostor.withoutHealth();
                var loading = Impostor.loading();
                var old = Impostor.ofOldContract();
                var forgetful = Impostor.forgetful()) {
            assertThat(fault(examined(nobody.address())))
                    .isEqualTo("health: a gRPC server, but not this one: it has no health service");
            assertThat(fault(examined(loading.address()))).isEqualTo("health: it says NOT_SERVING");
            assertThat(fault(examined(old.address())))
                    .isEqualTo("contract: the server's is older: it lacks Statement.open_questions,"
                            + " StatementService.VerifyQuotation");
            assertThat(fault(examined(forgetful.address())))
                    .isEqualTo("answers: the words of statements/a.1 are not found: WORDING_VERDICT_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHENTICATED, --token-file", "PERMISSION_DENIED, role reader"})
    void run_callerIsRefused_tellsWhatToShow(String reason, String next) throws IOException {
        try (var server = Impostor.refusing(reason)) {
            var findings = examined(server.address());

            assertThat(fault(findings)).isEqualTo("caller: no (" + reason + ")");
            assertThat(findings.get(findings.size() - 1).next()).contains(next);
        }
    }

    private static List<Finding> examined(Address address) {
        return examined(address, Security.NONE, CLOCK, /* write= */ false);
    }

    private static List<Finding> examined(Address address, Security security, Clock clock, boolean write) {
        var findings = new ArrayList<Finding>();
        boolean sound = new Examination(address, security, clock).run(write, findings::add);
        assertThat(sound).isEqualTo(findings.stream().noneMatch(Finding::isFault));
        return findings;
    }

    private static List<String> checks(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.grade() + " " + finding.check())
                .toList();
    }

    /** The first fault; each says what to do next. */
    private static String fault(List<Finding> findings) {
        var first = findings.stream()
                .filter(finding -> finding.grade() == Grade.FAULT)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fault: " + findings));
        assertThat(first.next()).isNotEmpty();
        return first.check() + ": " + first.what();
    }

    private static LocalServer start(Authority.Issued own) {
        return PrivateServer.start(settings(own));
    }

    private static Map<String, String> settings(Authority.Issued own) {
        var settings = new HashMap<String, String>();
        settings.put("tls-cert", own.certificate().toString());
        settings.put("tls-key", own.key().toString());
        return settings;
    }

    private static Security trusting(Authority authority) {
        return new Security(true, Optional.of(authority.certificate()), Optional.empty(), Optional.empty());
    }

    private static Address address(LocalServer server) {
        return new Address("127.0.0.1", server.port());
    }

    private static void store(LocalServer server) {
        try (var client = VerbatimClient.connect("127.0.0.1:" + server.port())) {
            client.articles(service -> service.createArticle(CreateArticleRequest.newBuilder()
                    .setArticle(Article.newBuilder()
                            .setText("June 4, 2024\n\n“The harbour will stay open,” Nora Eklund said on Monday.\n"))
                    .build()));
        }
    }
}
