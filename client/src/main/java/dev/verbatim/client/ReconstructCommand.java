package dev.verbatim.client;

import dev.verbatim.client.call.Reconstruction;
import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.layout.StatementLayout;
import dev.verbatim.client.output.Progress;
import dev.verbatim.client.output.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the statements that follow from the articles given. */
@Command(
        name = "reconstruct",
        description = "Reconstructs who said what from the articles given, and stores nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim reconstruct seeds/*.txt",
            "  verbatim reconstruct --format jsonl news.jsonl | jq -r .text",
            "",
            "Takes any number of articles; with --target at most 100 and 3 MiB.",
            "Exit code 1: some articles were refused; each is reported, the others are answered."
        })
final class ReconstructCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The articles: files, folders or -; see verbatim --help.")
    private List<String> files = List.of();

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOptions format;

    ReconstructCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var articles = ArticleFiles.of(files, terminal.in());
        var refusals = new ReportedRefusals(terminal);
        try (var connection = server.connect();
                var answer = format.listOn(terminal)) {
            new Reconstruction(connection, refusals)
                    .statements(Progress.over(terminal, articles.size(), articles.iterator(refusals::skip)))
                    .forEachOrdered(statement -> answer.add(FormatOptions.element(
                            terminal, statement, page -> StatementLayout.digest(page, statement))));
            if (answer.isEmpty()) {
                answer.remark("No statements: nobody is quoted in these articles.");
            }
        }
        return refusals.exitCode();
    }
}
