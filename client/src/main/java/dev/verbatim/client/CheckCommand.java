package dev.verbatim.client;

import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.input.StatementFile;
import dev.verbatim.client.library.CodePoints;
import dev.verbatim.client.output.Destination;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.client.proof.StatementProof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an answer against the articles, without a server and without trust in one. */
@Command(
        name = "check",
        description = "Verifies statements against the articles themselves, and asks no server: every citation reads"
                + " back at its place, and every word stands in one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim check statements.jsonl --articles seeds/*.txt",
            "",
            "What `verbatim reconstruct --format jsonl seeds/*.txt` prints is such a file of statements.",
            "Exit code 1: something does not hold; each place is printed."
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STATEMENTS", description = "A Statement as JSON a line, as --format jsonl prints them.")
    private String statements = "";

    @Option(
            names = "--articles",
            required = true,
            paramLabel = "FILE",
            arity = "1..*",
            description = "The articles: files, folders or -; see verbatim --help.")
    private List<String> files = List.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var refusals = new ReportedRefusals(terminal);
        var texts = texts(ArticleFiles.of(files, terminal.in()).iterator(refusals::skip));
        var faults = new ArrayList<String>();
        int checked = 0;
        for (var line : StatementFile.read(statements)) {
            checked++;
            StatementProof.faults(line.statement(), texts).forEach(fault -> faults.add(line.origin() + ": " + fault));
        }
        var summary = checked + (checked == 1 ? " statement" : " statements") + " checked against " + texts.size()
                + (texts.size() == 1 ? " article: " : " articles: ")
                + (faults.isEmpty() ? "all hold" : faults.size() + (faults.size() == 1 ? " fault" : " faults"));
        new Destination(terminal, Optional.empty()).write(writer -> {
            for (var fault : faults) {
                writer.write(fault + "\n");
            }
            writer.write(summary + "\n");
        });
        return faults.isEmpty() ? refusals.exitCode() : ExitCode.NEGATIVE;
    }

    private static Map<String, CodePoints> texts(java.util.Iterator<InputArticle> articles) {
        var texts = new HashMap<String, CodePoints>();
        articles.forEachRemaining(article ->
                texts.put(article.name(), new CodePoints(article.article().getText())));
        return texts;
    }
}
