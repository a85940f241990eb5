package dev.verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.local.LocalServer;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.VerifyQuotationResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands, each with a server of its own unless it names one. */
@Timeout(120)
class CommandsTest {
    private static final String GAZETTE = """
            Harbour to stay open

            June 4, 2024

            “The harbour's gates will stay open through the whole winter,” Transport Minister Nora Eklund said in a \
            press briefing on Monday.
            """;
    private static final String HERALD = """
            Minister keeps harbour open

            “The harbour's gates will stay open through the whole winter. Nobody in the city will lose a job,” Nora \
            Eklund said.
            """;
    private static final String QUESTION = "The harbour's gates will stay open through the whole winter";

    @TempDir
    private Path directory;

    private String gazette = "";
    private String herald = "";

    @BeforeEach
    void write() throws IOException {
        gazette = write("gazette.txt", GAZETTE);
        herald = write("herald.txt", HERALD);
    }

    @Test
    void extract_jsonl_isOneArticleALineInTheirOrder() throws IOException {
        var run = Run.of("extract", "--format", "jsonl", herald, gazette);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("{\"article\":\"articles/herald\",\"quotations\":[");
        assertThat(run.lines().get(1)).startsWith("{\"article\":\"articles/gazette\",\"quotations\":[");
        var quotation = Quotation.newBuilder();
        var line = run.lines().get(1);
        JsonFormat.parser().merge(line.substring(line.indexOf('[') + 1, line.length() - "]}".length()), quotation);
        assertThat(quotation.getQuotedSpansList()).hasSize(1);
    }

    @Test
    void extract_articleWithoutQuotations_isAnEmptyList() {
        assertThat(Run.withInput("The harbour is large.", "extract", "--format", "jsonl", "-")
                        .out())
                .isEqualTo("{\"article\":\"articles/stdin\",\"quotations\":[]}\n");
        assertThat(Run.withInput("The harbour is large.", "extract", "--format", "json", "-")
                        .out())
                .isEqualTo("[\n{\n  \"article\": \"articles/stdin\",\n  \"quotations\": []\n}\n]\n");
    }

    @Test
    void extract_refusedArticle_isReportedAndTheOthersAnswered() throws IOException {
        var empty = write("empty.txt", "");

        var run = Run.of("extract", "--format", "jsonl", gazette, empty, herald);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.err())
                .startsWith("verbatim: " + empty + ": article.text: ")
                .endsWith("(FIELD_INVALID)\n")
                .hasLineCount(1);
    }

    @Test
    void extract_manyArticles_keepsTheirOrder() throws IOException {
        var lines = IntStream.range(0, 200)
                .mapToObj(i -> "{\"name\":\"articles/a" + i + "\",\"text\":\"“Yes " + "very ".repeat(i % 7 * 100)
                        + "much,” she said.\"}")
                .toList();

        var run = Run.of("extract", "--format", "jsonl", write("many.jsonl", String.join("\n", lines)));

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(run.lines().get(i)).startsWith("{\"article\":\"articles/a" + i + "\",");
        }
    }

    @Test
    void extract_text_showsTheWordsAndWhereTheyStand() {
        assertThat(Run.of("extract", gazette).out())
                .contains("articles/gazette · 1 quotation")
                .contains("Nora Eklund")
                .contains("direct")
                .contains("The harbour's gates will stay open");
    }

    @Test
    void reconstruct_jsonl_isOneFullStatementALine() throws IOException {
        var run = Run.of("reconstruct", "--format", "jsonl", gazette, herald);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(1);
        var statement = Statement.newBuilder();
        JsonFormat.parser().merge(run.out(), statement);
        assertThat(statement.getText()).startsWith(QUESTION).endsWith("lose a job.");
        assertThat(statement.getCitationsCount()).isEqualTo(2);
        assertThat(run.out()).doesNotContain("createTime", "updateTime", "\\u0027");
    }

    @Test
    void reconstruct_anyOrderOrRepeated_givesTheSameBytes() throws IOException {
        var line = "{\"name\":\"articles/%s\",\"text\":%s}\n";
        var one = line.formatted("gazette", dev.verbatim.client.output.Json.string(GAZETTE));
        var other = line.formatted("herald", dev.verbatim.client.output.Json.string(HERALD));
        var expected =
                Run.of("reconstruct", "--format", "jsonl", gazette, herald).out();

        assertThat(Run.of("reconstruct", "--format", "jsonl", herald, gazette).out())
                .isEqualTo(expected);
        assertThat(Run.of("reconstruct", "--format", "jsonl", herald, gazette, herald)
                        .out())
                .isEqualTo(expected);
        assertThat(Run.withInput(one + other + one + other, "reconstruct", "--format", "jsonl", "-")
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void reconstruct_moreThanOneCallTakes_streamsAndGivesTheSame() throws IOException {
        var few = Run.of("reconstruct", "--format", "jsonl", gazette, herald);
        var files = new ArrayList<>(List.of("reconstruct", "--format", "jsonl", gazette));
        for (int i = 0; i < 120; i++) {
            files.add(write("silent-" + i + ".txt", "The harbour has " + i + " cranes."));
        }
        files.add(herald);

        var many = Run.of(files.toArray(String[]::new));

        assertThat(many.err()).isEmpty();
        assertThat(many.out()).isEqualTo(few.out()).isNotEmpty();
    }

    @Test
    void reconstruct_moreThan3MiB_streams() throws IOException {
        var words = "The harbour is large and has nine cranes. ".repeat(10_000);
        var files = new ArrayList<>(List.of("reconstruct", "--format", "jsonl", gazette, herald));
        for (int i = 0; i < 9; i++) {
            files.add(write("long-" + i + ".txt", words + i));
        }

        assertThat(Run.of(files.toArray(String[]::new)).out())
                .isEqualTo(Run.of("reconstruct", "--format", "jsonl", gazette, herald)
                        .out());
    }

    @Test
    void reconstruct_refusedArticle_isReportedAndTheOthersAnswered() throws IOException {
        var empty = write("empty.txt", "");

        var run = Run.of("reconstruct", "--format", "jsonl", gazette, empty, herald);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("verbatim: " + empty + ": article.text: ")
                .hasLineCount(1);
        assertThat(run.out())
                .isEqualTo(Run.of("reconstruct", "--format", "jsonl", gazette, herald)
                        .out());
    }

    @Test
    void reconstruct_nobodyQuoted_saysSoToPeopleAlone() {
        assertThat(Run.withInput("The harbour is large.", "reconstruct", "-").out())
                .isEqualTo("No statements: nobody is quoted in these articles.\n");
        assertThat(Run.withInput("The harbour is large.", "reconstruct", "-", "--format", "jsonl")
                        .out())
                .isEmpty();
        assertThat(Run.withInput("The harbour is large.", "reconstruct", "-", "--format", "json")
                        .out())
                .isEqualTo("[]\n");
    }

    @Test
    void articles_jsonl_isOneBasicArticleALineInTheirOrder() throws IOException {
        var run = Run.of("articles", "--format", "jsonl", herald, gazette);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(2);
        var article = Article.newBuilder();
        JsonFormat.parser().merge(run.lines().get(1), article);
        assertThat(article.getName()).isEqualTo("articles/gazette");
        assertThat(article.getText()).isEmpty();
        assertThat(article.getPublishDating().getDate().getDay()).isEqualTo(4);
    }

    @Test
    void statements_conditions_chooseAmongThem() {
        assertThat(Run.of("statements", gazette, "--speaker", "Nora Eklund").code())
                .isZero();
        assertThat(Run.of("statements", "--in", gazette, herald, "--text", "lose a job")
                        .out())
                .contains("Nora Eklund", "lose a job");
        assertThat(Run.of("statements", gazette, "--channel", "briefing", "--from", "2024-06", "--to", "2024")
                        .code())
                .isZero();
        var none = Run.of("statements", gazette, "--channel", "debate");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).isEqualTo("No statement fits.\n");
    }

    @Test
    void show_statement_givesAllOfIt() {
        var shown = Run.of("show", "herald.1", "--in", gazette, herald);

        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("Quoted by", "articles/gazette", "articles/herald");
        assertThat(Run.of("show", "statements/gazette.1", gazette, herald).out())
                .isEqualTo(shown.out());
    }

    @Test
    void show_unknownStatement_isOneLineAndCode1() {
        var run = Run.of("show", "herald.9", "--in", herald);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("statements/herald.9", "RESOURCE_NOT_FOUND")
                .hasLineCount(1);
    }

    @Test
    void verify_question_answersByTheExitCodeToo() throws IOException {
        var said = Run.of("verify", QUESTION, "--in", gazette, herald, "--format", "json");
        var answer = VerifyQuotationResponse.newBuilder();
        JsonFormat.parser().merge(said.out(), answer);

        assertThat(said.code()).isZero();
        assertThat(answer.getWordingVerdict().name()).isEqualTo("WORDING_VERDICT_VERBATIM");
        assertThat(Run.of("verify", QUESTION, "--speaker", "Eklund", "--from", "2024-06-03", "--in", gazette)
                        .code())
                .isZero();
        assertThat(Run.of("verify", QUESTION, "--speaker", "Olaf Brandt", "--in", gazette)
                        .code())
                .isEqualTo(1);
        assertThat(Run.of("verify", QUESTION, "--to", "2023", "--in", gazette).code())
                .isEqualTo(1);
        var other = Run.of("verify", "The lighthouse will be green", "--in", gazette);
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).startsWith("Not found: ");
    }

    @Test
    void target_serverWithArticles_answersAboutThem() throws IOException {
        try (var server = server()) {
            var target = "localhost:" + server.port();

            var stored = Run.of("ingest", "--target", target, "--format", "jsonl", gazette, herald);
            var again = Run.of("ingest", "--target", target, gazette);

            assertThat(stored.code()).isZero();
            assertThat(stored.lines()).hasSize(2);
            assertThat(again.code()).isZero();
            assertThat(Run.of("articles", "--target", target, "--format", "jsonl")
                            .lines())
                    .hasSize(2);
            assertThat(Run.of("show", "gazette.1", "--target", target).out()).contains("articles/herald");
            assertThat(Run.of("verify", QUESTION, "--target", target).code()).isZero();
            assertThat(Run.of("statements", "--target", target, "--format", "jsonl")
                            .lines())
                    .hasSize(1);
        }
    }

    @Test
    void watch_once_isAllThereIsThenEnds() throws IOException {
        try (var server = server()) {
            var target = "localhost:" + server.port();
            Run.of("ingest", "--target", target, gazette, herald);

            var run = Run.of("watch", "--once", "--target", target, "--speaker", "Nora Eklund");

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Now\nNora Eklund · ").endsWith("\nThese are all.\n");
            assertThat(Run.of("watch", "--once", "--target", target, "--format", "jsonl")
                            .lines())
                    .hasSize(2)
                    .allMatch(line -> line.contains("\"resumeToken\":"));
        }
    }

    @Test
    void ingest_otherTextUnderAStoredName_isRefused() throws IOException {
        try (var server = server()) {
            var target = "localhost:" + server.port();
            Run.of("ingest", "--target", target, gazette);
            write("gazette.txt", HERALD);

            var run = Run.of("ingest", "--target", target, gazette);

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).startsWith("verbatim: " + gazette + ": ").contains("ARTICLE_NAME_TAKEN");
        }
    }

    @Test
    void reconstruct_moreThanTheServerTakes_asksForAPrivateOne() throws IOException {
        var lines = "{\"text\":\"The harbour is large.\"}\n".repeat(101);
        try (var server = server()) {
            var run = Run.withInput(lines, "reconstruct", "--target", "localhost:" + server.port(), "-");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("at most 100 articles").hasLineCount(1);
        }
    }

    @Test
    void report_anyForm_isWrittenWhereItIsWanted() throws IOException {
        for (var ending : List.of("html", "csv", "md", "jsonld", "xml")) {
            var file = directory.resolve("dossier." + ending);

            var run = Run.of("report", gazette, herald, "-o", file.toString());

            assertThat(run.code()).isZero();
            assertThat(run.err()).isEqualTo("verbatim: wrote " + file + "\n");
            assertThat(Files.readString(file)).contains("Nora Eklund", "lose a job");
        }
        assertThat(Run.of("report", "--as", "csv", "--statement", "gazette.1", "--in", gazette, herald)
                        .lines())
                .hasSize(3);
    }

    @Test
    void report_wrongUse_saysWhatIsAllowed() throws IOException {
        assertThat(Run.of("report", gazette, "-o", "dossier.pdf").err())
                .isEqualTo(
                        "verbatim: --output: dossier.pdf ends in none of .html, .csv, .md, .jsonld, .xml; name one of"
                                + " them or the form by --as\n");
        assertThat(Run.of("report", gazette, "--speaker", "Nobody").code()).isEqualTo(1);
        assertThat(Run.of("report", gazette, "--statement", "gazette.9").code()).isEqualTo(1);
    }

    @Test
    void check_answerOfTheServer_holdsAndATamperedOneDoesNot() throws IOException {
        var answer = Run.of("reconstruct", "--format", "jsonl", gazette, herald).out();
        var honest = write("honest.jsonl", answer);
        var tampered = write("tampered.jsonl", "\n" + answer.replaceFirst("stay open", "stay shut"));

        assertThat(Run.of("check", honest, "--articles", gazette, herald))
                .isEqualTo(new Run(0, "1 statement checked against 2 articles: all hold\n", ""));
        var run = Run.of("check", tampered, "--articles", gazette, herald);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(tampered + ":2: statements/gazette.1: ");
        assertThat(Run.of("check", gazette, "--articles", gazette).code()).isEqualTo(2);
    }

    @Test
    void output_readerGone_endsQuietly() throws IOException {
        var run = Run.into(new Failing("Broken pipe"), "", "extract", gazette);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void output_diskFull_isOneLineAndCode3() throws IOException {
        var run = Run.into(new Failing("No space left on device"), "", "extract", gazette);

        assertThat(run.err()).isEqualTo("verbatim: cannot write the answer: No space left on device\n");
        assertThat(run.code()).isEqualTo(3);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static LocalServer server() {
        return PrivateServer.start(Map.of());
    }

    private static final class Failing extends OutputStream {
        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int octet) throws IOException {
            throw new IOException(message);
        }
    }
}
