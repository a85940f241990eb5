package dev.verbatim.client;

import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.library.Extraction;
import dev.verbatim.client.library.Failure;
import dev.verbatim.client.output.Answer;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Quotation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the quotations of each article by itself. */
@Command(
        name = "extract",
        description = "Finds the quotations in each article by itself, and stores nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim extract seeds/*.txt",
            "  verbatim extract --format jsonl news/*.txt > quotations.jsonl",
            "",
            "A line of jsonl is {\"article\":\"articles/ID\",\"quotations\":[...]}, in the order of the input.",
            "Exit code 1: some articles were refused; each is reported, the others are answered."
        })
final class ExtractCommand implements Callable<Integer> {
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

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var articles = ArticleFiles.of(files, terminal.in());
        var refusals = new ReportedRefusals(terminal);
        try (var connection = server.connect();
                var answer = format.listOn(terminal)) {
            connection.client().extract(articles.iterator(refusals::skip), new Sink(answer, refusals));
        }
        return refusals.exitCode();
    }

    private final class Sink implements Extraction<InputArticle> {
        private final Answer answer;
        private final ReportedRefusals refusals;

        Sink(Answer answer, ReportedRefusals refusals) {
            this.answer = answer;
            this.refusals = refusals;
        }

        @Override
        public Article article(InputArticle article) {
            return article.article();
        }

        @Override
        public void found(InputArticle article, List<Quotation> quotations) {
            answer.add(new ArticleQuotations(article, quotations, terminal));
        }

        @Override
        public void refused(InputArticle article, Failure why) {
            refusals.accept(article, why);
        }
    }
}
