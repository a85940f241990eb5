package dev.verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.call.PrivateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens as the program makes and shows them, and as a server knows them. */
class TokenCommandTest {
    @TempDir
    private Path folder;

    @Test
    void token_ofEachRole_isGoodForWhatItMay() throws IOException {
        var tokens = folder.resolve("tokens").toString();
        var writer = made("desk", "writer", "--into", tokens);
        var reader = made("site", "reader", "--into", tokens, "--expires", "2999-01-01");
        var expired = made("gone", "reader", "--into", tokens, "--expires", "2020-01-01");
        var article = Files.writeString(folder.resolve("a.txt"), "Ada Brook said: \u201cYes, we will go.\u201d");
        try (var server = PrivateServer.start(Map.of("tokens", tokens, "audit", "false"))) {
            var target = "localhost:" + server.port();

            assertThat(Run.of("ingest", "--target", target, "--token-file", writer, article.toString())
                            .code())
                    .isZero();
            assertThat(Run.of("articles", "--target", target, "--token-file", reader)
                            .out())
                    .contains("articles/a");
            assertThat(Run.of("articles", "--target", target, "--token-file", expired)
                            .err())
                    .contains("(UNAUTHENTICATED)");
            assertThat(Run.of("articles", "--target", target).err()).contains("(UNAUTHENTICATED)");
            var denied = Run.of("ingest", "--target", target, "--token-file", reader, article.toString());
            assertThat(denied.code()).isEqualTo(3);
            assertThat(denied.err()).contains("writer").contains("(PERMISSION_DENIED)");
        }
    }

    @Test
    void token_notIntoAFile_isPrintedAndItsLineToldApart() {
        var run = Run.of("token", "desk", "admin", "--expires", "2027-01-31");

        assertThat(run.out()).matches("[A-Za-z0-9_-]{43}\n");
        assertThat(run.err()).matches("verbatim: the line for .*: desk admin [0-9a-f]{64} 2027-01-31\n");
        assertThat(run.err()).doesNotContain(run.out().strip());
    }

    @Test
    void token_callerThatIsNoName_isRefused() {
        var run = Run.of("token", "the desk", "admin");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("CALLER is `the desk`; allowed are 1 to 64 of");
    }

    private String made(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("token"));
        all.addAll(List.of(arguments));
        var run = Run.of(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return Files.writeString(folder.resolve(arguments[0] + ".token"), run.out())
                .toString();
    }
}
