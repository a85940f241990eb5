package dev.verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.client.contract.Authority;
import dev.verbatim.local.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of a real server that asks for tokens, over TLS, to callers who show the wrong thing. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorOnGuardedServerTest {
    private final Path folder;
    private final Authority authority;
    private final LocalServer server;

    DoctorOnGuardedServerTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        authority = new Authority(folder);
        for (var role : List.of("reader", "writer", "admin")) {
            token(role, "the-" + role, role);
        }
        token("expired", "gone", "admin", "--expires", "2020-01-01");
        Files.writeString(folder.resolve("wrong.token"), "never-made\n");
        var own = authority.issue("server");
        server = PrivateServer.start(Map.of(
                "tokens",
                folder.resolve("tokens").toString(),
                "tls-cert",
                own.certificate().toString(),
                "tls-key",
                own.key().toString()));
    }

    private void token(String file, String caller, String role, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "token", caller, role, "--into", folder.resolve("tokens").toString()));
        arguments.addAll(List.of(more));
        var made = Run.of(arguments.toArray(String[]::new));
        assertThat(made.code()).isZero();
        Files.writeString(folder.resolve(file + ".token"), made.out());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none    | FAULT  caller .*\\(UNAUTHENTICATED\\); show a token that the server knows by --token-file FILE",
                "wrong   | FAULT  caller .*\\(UNAUTHENTICATED\\); show a token that the server knows by --token-file FILE",
                "expired | FAULT  caller .*\\(UNAUTHENTICATED\\); show a token that the server knows by --token-file FILE",
                "reader  | FAULT  store .*\\(PERMISSION_DENIED\\); use a token of the role admin",
                "writer  | FAULT  store .*\\(PERMISSION_DENIED\\); use a token of the role admin",
            })
    void doctor_tokenThatWillNotDo_namesItInOneLineAndLeavesNothing(String token, String fault) {
        var run = doctor(token, "--write");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.lines().stream().filter(line -> line.startsWith("FAULT")))
                .singleElement()
                .asString()
                .matches(fault);
        assertThat(run.out()).contains("ok     transport", "ok     certificate", "ok     health");
        assertThat(run(List.of("articles"), "reader").out()).isEqualTo("No articles.\n");
    }

    @Test
    void doctor_readersTokenWithoutWrite_findsNothing() {
        assertThat(doctor("reader").code()).isZero();
    }

    @Test
    void doctor_adminsTokenAndWrite_findsNothingAndLeavesNothing() {
        assertThat(doctor("admin", "--write").code()).isZero();
        assertThat(run(List.of("articles"), "reader").out()).isEqualTo("No articles.\n");
    }

    @Test
    void doctor_noTls_namesIt() {
        var run = Run.of("doctor", "--target", "localhost:" + server.port());

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("FAULT  transport    the server speaks TLS, and it was called without; ");
    }

    @Test
    void doctor_authorityNotNamed_namesIt() {
        var run = Run.of("doctor", "--target", "localhost:" + server.port(), "--tls");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("FAULT  certificate  nobody vouches for it who is trusted here; ");
    }

    private Run doctor(String token, String... more) {
        var command = new ArrayList<>(List.of("doctor"));
        command.addAll(List.of(more));
        return run(command, token);
    }

    private Run run(List<String> command, String token) {
        var arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--target", "localhost:" + server.port()));
        arguments.addAll(List.of("--ca", authority.certificate().toString()));
        if (!token.equals("none")) {
            arguments.addAll(
                    List.of("--token-file", folder.resolve(token + ".token").toString()));
        }
        return Run.of(arguments.toArray(String[]::new));
    }
}
