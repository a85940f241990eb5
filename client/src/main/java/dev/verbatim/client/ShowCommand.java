package dev.verbatim.client;

import dev.verbatim.client.layout.StatementLayout;
import dev.verbatim.client.output.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints one statement with all that supports it. */
@Command(
        name = "show",
        description = "Shows one statement with its citations, its variants, what dates it and what is open.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim show statements/monday.1 --in news/monday.txt news/tuesday.txt",
            "  verbatim show monday.1 --target localhost:50051",
            "",
            "Exit code 1: there is no such statement, or some articles were refused."
        })
final class ShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The statement's name, or that of any of its witnesses.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "FILE", description = "The articles, without --target; as with --in.")
    private List<String> files = List.of();

    @Mixin
    private GivenArticles articles;

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOptions format;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var refusals = new ReportedRefusals(terminal);
        try (var connection = articles.connect(server, files, terminal, refusals);
                var answer = format.singleOn(terminal)) {
            var statement = connection.client().statement(name);
            answer.add(FormatOptions.element(terminal, statement, page -> StatementLayout.full(page, statement)));
        }
        return refusals.exitCode();
    }
}
