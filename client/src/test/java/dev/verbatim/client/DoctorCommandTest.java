package dev.verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.call.PrivateServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoctorCommandTest {

    @Test
    void doctor_healthyServer_printsALineACheck() {
        try (var server = PrivateServer.start(Map.of())) {
            var run = Run.of("doctor", "--target", "127.0.0.1:" + server.port(), "--write");

            assertThat(run.code()).isZero();
            assertThat(run.lines().stream().map(line -> line.replaceAll("\\d+ ms.*", "N ms")))
                    .containsExactly(
                            "ok     host         127.0.0.1 is 127.0.0.1",
                            "ok     port         " + server.port() + " takes connections, in N ms",
                            "ok     transport    HTTP/2 without encryption",
                            "ok     health       it serves",
                            "ok     clock        within 30 seconds of the one here",
                            "ok     contract     the server has all that this client knows",
                            "ok     caller       may read",
                            "ok     answers      no statement is stored yet; verbatim ingest stores articles",
                            "ok     latency      N ms",
                            "ok     store        took an article, and gave it up again");
        }
    }

    @Test
    void doctor_serverEnded_exitsWithOneAndSaysWhatToDo() {
        int port;
        try (var server = PrivateServer.start(Map.of())) {
            port = server.port();
        }
        var run = Run.of("doctor", "--target", "127.0.0.1:" + port);

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out())
                .contains("FAULT  port         nobody listens at 127.0.0.1:" + port)
                .endsWith("start the server, or name its port; it prints where it listens\n");
    }

    @Test
    void doctor_noTarget_isRefused() {
        var run = Run.of("doctor");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("doctor needs --target HOST:PORT");
    }
}
