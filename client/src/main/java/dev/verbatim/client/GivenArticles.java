package dev.verbatim.client;

import dev.verbatim.client.call.Connection;
import dev.verbatim.client.call.Reconstruction;
import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.output.Progress;
import dev.verbatim.client.output.Terminal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Option;

/** The articles that a question is about, for commands that ask a server which has articles already or a private one. */
final class GivenArticles {
    @Option(
            names = "--in",
            paramLabel = "FILE",
            arity = "1..*",
            description = "The articles to ask, without --target: files, folders or -; see verbatim --help.")
    private List<String> in = List.of();

    /**
     * Connects to the server, and if it is private stores the articles in it.
     *
     * @throws InputException if there are articles and a server, or neither
     */
    Connection connect(ServerOptions server, List<String> more, Terminal terminal, ReportedRefusals refusals) {
        return connect(server, more, terminal, refusals, Set.of());
    }

    /**
     * Connects likewise, but stores no article that is one of the drafts: a draft is no witness of itself.
     *
     * @param drafts the texts of the drafts
     */
    Connection connect(
            ServerOptions server, List<String> more, Terminal terminal, ReportedRefusals refusals, Set<String> drafts) {
        var files = new ArrayList<>(more);
        files.addAll(in);
        if (files.isEmpty() == server.isPrivate()) {
            throw new InputException(
                    files.isEmpty()
                            ? "name the articles by --in FILE..., or a server that has some by --target"
                            : "name either articles or a server (--target); a server is asked about what it stores");
        }
        var articles = ArticleFiles.of(files, terminal.in());
        var connection = server.connect();
        if (!files.isEmpty()) {
            new Reconstruction(connection, refusals)
                    .store(Progress.over(
                            terminal, articles.size(), without(drafts, articles.iterator(refusals::skip))));
        }
        return connection;
    }

    private static Iterator<InputArticle> without(Set<String> drafts, Iterator<InputArticle> articles) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(articles, 0), false)
                .filter(article -> !drafts.contains(article.article().getText()))
                .iterator();
    }
}
