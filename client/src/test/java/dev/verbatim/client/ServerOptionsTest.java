package dev.verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.client.contract.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the program and a server come to trust one another. */
class ServerOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void target_encryptedServer_isAskedWithItsAuthorityAndACertificate() {
        var authority = new Authority(folder);
        var server = authority.issue("server");
        var client = authority.issue("client");
        try (var running = PrivateServer.start(Map.of(
                "tls-cert",
                server.certificate().toString(),
                "tls-key",
                server.key().toString(),
                "client-ca",
                authority.certificate().toString()))) {
            var target = "localhost:" + running.port();
            var ca = authority.certificate().toString();
            var trusted = Run.of(
                    "articles",
                    "--target",
                    target,
                    "--ca",
                    ca,
                    "--cert",
                    client.certificate().toString(),
                    "--key",
                    client.key().toString());
            var uncertified = Run.of("articles", "--target", target, "--ca", ca);
            var untrusting = Run.of("articles", "--target", target, "--tls");

            assertThat(trusted).isEqualTo(new Run(0, "No articles.\n", ""));
            assertThat(uncertified.code()).isEqualTo(3);
            assertThat(untrusting.code()).isEqualTo(3);
            assertThat(untrusting.err().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles --target localhost:1 --cert a.pem | --cert and --key need one another",
                "articles --target localhost:1 --ca absent.pem | a certificate or key cannot be read: absent.pem",
                "articles --target 192.0.2.1:1 --token-file token | --token-file: needs --tls, or whoever is on the way",
                "articles --target localhost:1 --token-file absent | absent: cannot be read as a token: absent",
            })
    void options_thatDoNotGoTogether_areRefusedInOneLine(String line, String message) {
        var run = Run.of(line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void tls_privateServer_isRefused() throws IOException {
        var article = Files.writeString(folder.resolve("a.txt"), "Ada Brook said: \u201cYes.\u201d");

        var run = Run.of("articles", "--tls", article.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--tls, --ca, --cert, --key and --token-file need --target HOST:PORT");
    }

    @Test
    void tokenFile_twoWords_isRefused() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "two words\n");

        var run = Run.of("articles", "--target", "localhost:1", "--token-file", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(file + ": not one token in one line");
    }
}
