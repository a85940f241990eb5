package dev.verbatim.service.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.WatchStatementsRequest;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of each proof. */
class ProofTest {

    private static final int SIGTERM_EXIT = 143;

    @TempDir
    Path folder;

    @Test
    void killLoop_aFewKills_losesNothing() throws Exception {
        assertThat(KillLoop.run(3, folder.resolve("data"), 5)).startsWith("3 kills: ");
    }

    @Test
    void loadLoop_fewSeconds_failsNothing() throws Exception {
        assertThat(LoadLoop.run(Duration.ofSeconds(4))).contains("failures: {}");
    }

    @Test
    void abuse_aLittleOfEach_isStood() throws Exception {
        List<String> lines = new ArrayList<>();
        assertThat(Abuse.run(5, lines::add)).as(String.join("\n", lines)).isZero();
    }

    @Test
    void terminate_watchOpen_endsItAndTheProcess() throws Exception {
        try (ServerProcess server = ServerProcess.start(ServerProcess.QUICK_START)) {
            var watch = server.statements()
                    .watchStatements(WatchStatementsRequest.newBuilder()
                            .setIncludeCurrent(true)
                            .build());
            assertThat(watch.next().hasCaughtUp()).isTrue();
            server.terminate();

            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(watch::next)
                    .withMessageContaining("UNAVAILABLE: the server is stopping");
            assertThat(server.await()).isEqualTo(SIGTERM_EXIT);
        }
    }

    @Test
    void start_logFormatJson_saysNothingElse() throws Exception {
        try (ServerProcess server = ServerProcess.start(
                ServerProcess.QUICK_START, "--log-format=json", "--metrics-port=0", "--audit=true")) {
            server.articles()
                    .createArticle(CreateArticleRequest.newBuilder()
                            .setArticle(Article.newBuilder().setText("“We agree,” Ada Brook said."))
                            .build());

            assertThat(server.log().lines())
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(JsonParser.parseString(line)
                                    .getAsJsonObject()
                                    .keySet())
                            .contains("time", "level", "logger", "message"));
        }
    }
}
