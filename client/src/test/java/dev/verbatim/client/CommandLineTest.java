package dev.verbatim.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reconstruct",
                "extract",
                "articles",
                "statements",
                "show",
                "verify",
                "report",
                "check",
                "ingest",
                "serve",
                "token"
            })
    void help_anyCommand_givesExamplesWithin80Columns(String command) {
        var run = Run.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: verbatim " + command).contains("Examples:\n  verbatim " + command);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 54, 200})
    void help_anyWidth_isPrinted(int columns) {
        assertThat(Run.in(columns, "--help").code()).isZero();
    }

    @Test
    void help_ofTheProgram_listsTheCommandsAndExitCodes() {
        var run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("reconstruct", "extract", "articles", "statements", "show", "verify", "ingest", "serve")
                .contains("Exit codes:");
    }

    @Test
    void completion_isAScriptThatKnowsEveryCommand() {
        var run = Run.of("completion");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("reconstruct", "--speaker", "compinit");
    }

    @Test
    void man_isAPageThatKnowsEveryCommand() {
        var run = Run.of("man");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(".TH VERBATIM 1\n.SH NAME\nverbatim \\- Says who said what")
                .contains("\n.SS verbatim verify\n", "\n.TP\n.B \\-\\-speaker NAME\n");
    }

    @Test
    void ingestTally_stoppedHalfWay_tellsWhatIsStored() {
        var terminal =
                new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err, 80, false);
        var tally = new IngestTally(terminal);
        var sent =
                tally.counting(ArticleFiles.of(List.of("-"), new ByteArrayInputStream("{}\n{}\n{}\n".getBytes(UTF_8)))
                        .iterator());
        sent.next();
        sent.next();
        sent.next();
        tally.stored();
        tally.refused();

        assertThat(tally.summary())
                .isEqualTo("stopped: 1 article stored, 1 refused, 1 sent and not answered; run the same command again"
                        + " to go on");
    }

    @Test
    void noCommand_printsTheHelpToStandardError() {
        var run = Run.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: verbatim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bogus                                 | verbatim: Unmatched argument at index 0: 'bogus'
            extract                               | verbatim: Missing required parameter: 'FILE'
            extract a.txt --format xml            | verbatim: Invalid value for option '--format': expected one of [TEXT, JSON, JSONL] (case-insensitive) but was 'xml'
            extract nowhere.txt                   | verbatim: nowhere.txt: no such file
            reconstruct nowhere.jsonl             | verbatim: nowhere.jsonl: no such file
            ingest nowhere.txt                    | verbatim: ingest needs --target HOST:PORT: what a private server stores is lost at its end
            watch                                 | verbatim: watch needs --target HOST:PORT: nothing else happens on a private server
            articles                              | verbatim: articles: name files, or a server by --target
            statements                            | verbatim: name the articles by --in FILE..., or a server that has some by --target
            show a.1                              | verbatim: name the articles by --in FILE..., or a server that has some by --target
            verify words --in a.txt --target h:1  | verbatim: name either articles or a server (--target); a server is asked about what it stores
            verify words --target nowhere         | verbatim: --target: not host:port: nowhere
            verify words --target h:1 --from May  | verbatim: --from: not a date such as 2020-12-21, 2020-12 or 2020: May
            verify words --target h:1 --to 2020-02-30 | verbatim: --to: not a date such as 2020-12-21, 2020-12 or 2020: 2020-02-30
            statements --target h:1 --channel fax | verbatim: --channel: fax is not one of social-media-post, press-briefing, written-statement, speech, interview, document, debate, town-hall, testimony
            verify --in a.txt                     | verbatim: name the words, TEXT, or a draft that quotes, --draft FILE
            verify words --draft a.txt --in b.txt | verbatim: name either TEXT or --draft FILE, not both; articles beside a draft go with --in
            verify --draft a.txt --speaker Eklund --target h:1 | verbatim: --speaker goes with TEXT; a draft names its speakers itself
            verify --draft nowhere.txt --target h:1 | verbatim: nowhere.txt: no such file
            serve --prot=1                        | verbatim: Unknown option: '--prot=1'
            serve --port x                        | verbatim: port is `x`; allowed is a whole number from 0 to 65535
            serve 8080                            | verbatim: Unmatched argument at index 1: '8080'
            """)
    void wrongUse_isOneLineAndCode2(String arguments, String message) {
        var run = Run.of(arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).contains(message);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void serveHelp_namesEverySettingWithItsVariable() {
        var run = Run.of("serve", "--help");

        assertThat(run.out()).contains("--data=VALUE", "VERBATIM_DATA", "--drain-seconds=VALUE", "(default: 10)");
    }

    @Test
    void serve_variableSet_isTakenUnlessAnOptionIs() {
        var environment = Map.of("VERBATIM_PORT", "x", "VERBATIM_WORKERS", "y");
        var terminal =
                new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err, 80, false);
        var serve = ServeCommand.command(terminal, environment);
        serve.parseArgs("--port=0");

        assertThatThrownBy(() -> serve.<ServeCommand>getCommand().call())
                .hasMessage("workers is `y`; allowed is a whole number from 1 to 1000000");
    }

    @Test
    void twoFilesOfOneName_areBothNamed() throws Exception {
        Files.createDirectories(directory.resolve("b"));
        var one = Files.writeString(directory.resolve("a.txt"), "one").toString();
        var other = Files.writeString(directory.resolve("b/a.txt"), "two").toString();

        var run = Run.of("reconstruct", one, other);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(one + " and " + other);
    }

    @Test
    void serverThatIsNotThere_isOneLineAndCode3() {
        var run = Run.of("show", "a.1", "--target", "127.0.0.1:1");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("verbatim: the server answered: unavailable: ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void serve_storeDamaged_isOneLineThatSaysWhatToDo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("articles.db"), "no database, but long enough to be one. ".repeat(200));
        var run = Run.of("serve", "--port=0", "--data=" + folder);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("verbatim: the server cannot start: the store ")
                .endsWith("--salvage=true to keep what can still be read\n");
        assertThat(run.err().lines()).hasSize(1);
    }
}
