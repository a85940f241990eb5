package dev.verbatim.client;

import dev.verbatim.client.layout.StatementLayout;
import dev.verbatim.client.output.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the statements that meet conditions, in short. */
@Command(
        name = "statements",
        description = "Lists statements, the most recent first, or with --text those that it quotes, the best first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim statements seeds/*.txt --channel post",
            "  verbatim statements --target localhost:50051 --text \"never said\" --from 2020-12",
            "",
            "Prints each in short, in JSON the basic view of a Statement; `verbatim show` prints all of one.",
            "Exit code 1: no statement fits, or some articles were refused."
        })
final class StatementsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "The articles, without --target; as with --in.")
    private List<String> files = List.of();

    @Mixin
    private GivenArticles articles;

    @Mixin
    private StatementConditions conditions;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many.")
    private Optional<Integer> limit = Optional.empty();

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOptions format;

    StatementsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var search = conditions.search();
        var refusals = new ReportedRefusals(terminal);
        try (var connection = articles.connect(server, files, terminal, refusals);
                var answer = format.listOn(terminal)) {
            connection
                    .client()
                    .search(search)
                    .limit(limit.orElse(Integer.MAX_VALUE))
                    .map(match -> match.getStatement())
                    .forEachOrdered(statement -> answer.add(FormatOptions.element(
                            terminal, statement, page -> StatementLayout.brief(page, statement))));
            if (answer.isEmpty()) {
                answer.remark("No statement fits.");
                return ExitCode.NEGATIVE;
            }
        }
        return refusals.exitCode();
    }
}
