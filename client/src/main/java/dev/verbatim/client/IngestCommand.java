package dev.verbatim.client;

import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.layout.ArticleLayout;
import dev.verbatim.client.library.Failure;
import dev.verbatim.client.library.Ingestion;
import dev.verbatim.client.output.Answer;
import dev.verbatim.client.output.Progress;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stores articles in a server. */
@Command(
        name = "ingest",
        description = "Stores articles in the server at --target, and prints each as stored, in the order they arrive.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim ingest --target localhost:50051 seeds/*.txt",
            "  zcat archive.jsonl.gz | verbatim ingest --target localhost:50051 -",
            "",
            "Sending an article again changes nothing: after Ctrl-C, which tells how far it came, run the same again. Exit code 1: some articles were refused; each is reported."
        })
final class IngestCommand implements Callable<Integer> {
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

    IngestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (server.isPrivate()) {
            throw new InputException(
                    "ingest needs --target HOST:PORT: what a private server stores is lost at its end");
        }
        var articles = ArticleFiles.of(files, terminal.in());
        var refusals = new ReportedRefusals(terminal);
        try (var connection = server.connect();
                var answer = format.listOn(terminal)) {
            var tally = new IngestTally(terminal);
            var counted = tally.counting(Progress.over(terminal, articles.size(), articles.iterator(refusals::skip)));
            var ended = tally.toldIfInterrupted(answer::flush);
            try {
                connection.client().ingest(counted, new Sink(answer, refusals, tally));
            } finally {
                ended.run();
            }
        }
        return refusals.exitCode();
    }

    private final class Sink implements Ingestion<InputArticle> {
        private final Answer answer;
        private final ReportedRefusals refusals;
        private final IngestTally tally;

        Sink(Answer answer, ReportedRefusals refusals, IngestTally tally) {
            this.answer = answer;
            this.refusals = refusals;
            this.tally = tally;
        }

        @Override
        public String id(InputArticle article) {
            return article.named() ? article.id() : "";
        }

        @Override
        public Article article(InputArticle article) {
            return article.article();
        }

        @Override
        public void stored(InputArticle article, CreateArticleResponse result) {
            tally.stored();
            var stored = result.getArticle();
            answer.add(FormatOptions.element(terminal, stored, page -> ArticleLayout.write(page, stored)));
        }

        @Override
        public void refused(InputArticle article, Failure why) {
            tally.refused();
            refusals.accept(article, why);
        }
    }
}
