package dev.verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.call.PrivateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A draft's quotations, verified against articles. */
@Timeout(120)
class DraftTest {
    private static final String GAZETTE = """
            Harbour to stay open

            June 4, 2024

            “The harbour's gates will stay open through the whole winter,” Transport Minister Nora Eklund said in a \
            press briefing on Monday.
            """;
    private static final String TRUE = "“The harbour's gates will stay open through the whole winter,” %s said.";
    private static final String FALSE =
            "“The lighthouse on the northern pier will be painted green,” Nora Eklund said.";

    @TempDir
    private Path directory;

    private String gazette = "";

    @BeforeEach
    void write() throws IOException {
        gazette = Files.writeString(directory.resolve("gazette.txt"), GAZETTE).toString();
    }

    @Test
    void everyQuotationSaidSo_isCode0() {
        var run = draft(TRUE.formatted("Nora Eklund"), "--format", "jsonl");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out())
                .startsWith("{\"article\":\"articles/stdin\",\"quotation\":{")
                .contains("\"quotedSpans\":[{\"startCodePoint\":1,")
                .contains("\"WORDING_VERDICT_VERBATIM\"", "\"SPEAKER_VERDICT_SAME\"")
                .doesNotContain("\"article\":\"articles/stdin\",\"selector\"");
    }

    @Test
    void draftAmongTheArticles_isNoWitnessOfItself() throws IOException {
        var file = Files.writeString(directory.resolve("draft.txt"), FALSE).toString();

        var run = Run.of("verify", "--draft", file, "--in", gazette, file, "--format", "jsonl");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("WORDING_VERDICT_NOT_FOUND");
    }

    @Test
    void oneQuotationNotSaid_isCode1AndTheOthersAnswered() {
        var run = draft(TRUE.formatted("Nora Eklund") + "\n\n" + FALSE, "--format", "jsonl");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).contains("WORDING_VERDICT_VERBATIM");
        assertThat(run.lines().get(1)).contains("WORDING_VERDICT_NOT_FOUND");
    }

    @Test
    void anotherSpeaker_isCode1() {
        var run = draft(TRUE.formatted("Olaf Brandt"), "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("[\n{\n").contains("SPEAKER_VERDICT_OTHER");
    }

    @Test
    void text_showsTheQuotationAndTheAnswer() {
        var run = draft(FALSE);

        assertThat(run.out()).contains("Nora Eklund", "direct", "painted green", "Not found: ");
    }

    @Test
    void noQuotedWords_saysSoAndIsCode0() {
        assertThat(draft("The harbour is large.")).isEqualTo(new Run(0, "The draft quotes no words.\n", ""));
        assertThat(draft("The harbour is large.", "--format", "jsonl")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void emptyDraft_isRefusedByItsName() throws IOException {
        var empty = Files.writeString(directory.resolve("empty.txt"), "").toString();

        var run = Run.of("verify", "--draft", empty, "--in", gazette);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("verbatim: " + empty + ": article.text: ")
                .hasLineCount(1);
    }

    @Test
    void serverAsked_doesNotStoreTheDraft() throws IOException {
        try (var server = PrivateServer.start(Map.of())) {
            var target = "localhost:" + server.port();
            Run.of("ingest", "--target", target, gazette);

            for (int i = 0; i < 2; i++) {
                assertThat(Run.withInput(FALSE, "verify", "--draft", "-", "--target", target)
                                .code())
                        .isEqualTo(1);
            }
            assertThat(Run.of("articles", "--target", target, "--format", "jsonl")
                            .lines())
                    .hasSize(1);
        }
    }

    private Run draft(String text, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("verify", "--draft", "-", "--in", gazette));
        arguments.addAll(java.util.List.of(options));
        return Run.withInput(text, arguments.toArray(String[]::new));
    }
}
