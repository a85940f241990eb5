package dev.verbatim.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.client.library.VerbatimClient;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README for the library, compiled and run as it stands there. */
@Timeout(120)
class ReadmeExampleTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("As `target/(Ask\\.java)`:\n\n```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void example_asPrinted_compilesAndAnswers() throws Exception {
        try (var server = PrivateServer.start(Map.of());
                var client = VerbatimClient.connect("127.0.0.1:" + server.port())) {
            var article = Article.newBuilder()
                    .setText("June 4, 2024\n\n“The harbour will stay open,” Nora Eklund said on Monday.\n");
            client.articles(service -> service.createArticle(CreateArticleRequest.newBuilder()
                    .setArticleId("gazette")
                    .setArticle(article)
                    .build()));
            var target = "127.0.0.1:" + server.port();

            assertThat(run(target, "the harbor will stay open"))
                    .isEqualTo("WORDING_VERDICT_STYLE: Nora Eklund said “The harbour will stay open”\n");
            assertThat(run(target, "")).startsWith("not a question: [field: \"text\"");
        }
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                example().toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return printed;
    }

    private Path example() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(Path.of("../README.md")));
        assertThat(example.find()).as("the example in the README").isTrue();
        return Files.writeString(folder.resolve(example.group(1)), example.group(2));
    }
}
