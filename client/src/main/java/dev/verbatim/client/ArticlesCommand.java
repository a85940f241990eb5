package dev.verbatim.client;

import dev.verbatim.client.call.Connection;
import dev.verbatim.client.call.Reconstruction;
import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.layout.ArticleLayout;
import dev.verbatim.client.output.Progress;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Article;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is known of articles: when they were published and why, and where their story stands. */
@Command(
        name = "articles",
        description = "Lists articles with the dates found out about them: by themselves and from what they share.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim articles seeds/*.txt",
            "  verbatim articles --target localhost:50051 --format jsonl",
            "",
            "Given files, lists these in their order; without, all that the server at --target stores, the most"
                    + " recently published first. Exit code 1: some articles were refused; each is reported."
        })
final class ArticlesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "The articles: files, folders or -; see verbatim --help.")
    private List<String> files = List.of();

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOptions format;

    ArticlesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && server.isPrivate()) {
            throw new InputException("articles: name files, or a server by --target");
        }
        var input = ArticleFiles.of(files, terminal.in());
        var refusals = new ReportedRefusals(terminal);
        try (var connection = server.connect();
                var answer = format.listOn(terminal)) {
            articles(connection, input, refusals)
                    .forEachOrdered(article -> answer.add(
                            FormatOptions.element(terminal, article, page -> ArticleLayout.write(page, article))));
            if (answer.isEmpty()) {
                answer.remark("No articles.");
            }
        }
        return refusals.exitCode();
    }

    private Stream<Article> articles(Connection connection, ArticleFiles input, ReportedRefusals refusals) {
        return files.isEmpty()
                ? connection.client().allArticles()
                : new Reconstruction(connection, refusals)
                        .articles(Progress.over(terminal, input.size(), input.iterator(refusals::skip)));
    }
}
