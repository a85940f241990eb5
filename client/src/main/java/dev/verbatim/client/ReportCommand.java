package dev.verbatim.client;

import dev.verbatim.client.dossier.Dossier;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.library.VerbatimClient;
import dev.verbatim.client.output.Destination;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.StatementMatch;
import dev.verbatim.v1.StatementView;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes statements with all that supports them as a page to look at, or for other programs. */
@Command(
        name = "report",
        description = "Writes a dossier: statements with all that supports them, as one page of the web or for other"
                + " programs.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim report seeds/*.txt -o dossier.html",
            "  verbatim report --target localhost:50051 --speaker \"Jane Doe\" -o doe.html",
            "  verbatim report seeds/*.txt -o witnesses.csv",
            "",
            "The page needs neither network nor script. Exit code 1: no statement fits, or some articles were refused."
        })
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "The articles, without --target; as with --in.")
    private List<String> files = List.of();

    @Mixin
    private GivenArticles articles;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it: .html, .csv, .md, .jsonld or .xml; without it, standard output.")
    private Optional<String> output = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "html (the default), csv (a witness a row), markdown, json-ld (schema.org) or tei (parallel"
                    + " segmentation), whatever the file's ending.")
    private Optional<ReportForm> form = Optional.empty();

    @Option(names = "--statement", paramLabel = "NAME", description = "Only this statement; may be repeated.")
    private List<String> statements = List.of();

    @Mixin
    private StatementConditions conditions;

    @Mixin
    private ServerOptions server;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var wanted = form();
        var refusals = new ReportedRefusals(terminal);
        try (var connection = articles.connect(server, files, terminal, refusals)) {
            var dossier = dossier(connection.client());
            new Destination(terminal, output).write(writer -> wanted.writer().write(dossier, writer));
            if (dossier.editions().isEmpty()) {
                terminal.tell("no statement fits; the dossier is empty");
                return ExitCode.NEGATIVE;
            }
        }
        return refusals.exitCode();
    }

    private Dossier dossier(VerbatimClient client) {
        var chosen = statements.isEmpty()
                ? client.search(conditions.search().toBuilder()
                                .setView(StatementView.STATEMENT_VIEW_FULL)
                                .build())
                        .map(StatementMatch::getStatement)
                        .toList()
                : statements.stream().map(name -> client.statement(name)).toList();
        var articles = new TreeMap<String, Article>();
        var wanted = new ArrayDeque<>(Dossier.articlesOf(chosen));
        while (!wanted.isEmpty()) {
            var name = wanted.remove();
            if (!articles.containsKey(name)) {
                var article = client.article(name);
                articles.put(name, article);
                wanted.addAll(Dossier.articlesOf(article));
            }
        }
        return Dossier.of(chosen, articles.values());
    }

    private ReportForm form() {
        if (form.isPresent()) {
            return form.get();
        }
        return output.map(
                        file -> ReportForm.of(file)
                                .orElseThrow(
                                        () -> new InputException(
                                                "--output: " + file
                                                        + " ends in none of .html, .csv, .md, .jsonld, .xml; name one of them or the form by --as")))
                .orElse(ReportForm.HTML);
    }
}
