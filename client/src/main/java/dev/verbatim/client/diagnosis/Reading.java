package dev.verbatim.client.diagnosis;

import dev.verbatim.client.library.CallException;
import dev.verbatim.client.library.Failure;
import dev.verbatim.client.library.Reason;
import dev.verbatim.client.library.VerbatimClient;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.DeleteArticleRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.WordingVerdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether the server answers this caller, rightly and soon, and takes articles. */
final class Reading {
    private static final Pattern GAP = Pattern.compile("\\[…]");
    private static final int ROUNDS = 11;
    private static final int SLOW_MILLISECONDS = 1_000;

    private final VerbatimClient client;
    private Optional<Statement> statement = Optional.empty();

    Reading(VerbatimClient client) {
        this.client = client;
    }

    Finding admits() {
        try {
            var request = ListStatementsRequest.newBuilder().setPageSize(1).build();
            statement = client.statements(service -> service.listStatements(request)).getStatementsList().stream()
                    .findFirst();
            return Finding.well("caller", "may read");
        } catch (CallException refused) {
            return refused("caller", refused.failure());
        }
    }

    /** Asks about the server's own words: it must find them. */
    Finding finds() {
        if (statement.isEmpty()) {
            return Finding.well("answers", "no statement is stored yet; verbatim ingest stores articles");
        }
        var words = Arrays.stream(GAP.split(statement.get().getText()))
                .max(Comparator.comparingInt(String::length))
                .orElse("")
                .strip();
        try {
            var verdict = client.verify(words).getWordingVerdict();
            return verdict == WordingVerdict.WORDING_VERDICT_VERBATIM || verdict == WordingVerdict.WORDING_VERDICT_STYLE
                    ? Finding.well("answers", "the words of " + statement.get().getName() + " are found")
                    : Finding.fault(
                            "answers",
                            "the words of " + statement.get().getName() + " are not found: " + verdict,
                            "restart the server, and tell those who make it");
        } catch (CallException refused) {
            return refused("answers", refused.failure());
        }
    }

    Finding isQuick() {
        var milliseconds = new long[ROUNDS];
        try {
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                var request = ListStatementsRequest.newBuilder().setPageSize(1).build();
                client.statements(service -> service.listStatements(request));
                milliseconds[i] = (System.nanoTime() - start) / 1_000_000;
            }
        } catch (CallException refused) {
            return refused("latency", refused.failure());
        }
        Arrays.sort(milliseconds);
        long median = milliseconds[ROUNDS / 2];
        var what = median + " ms in the middle of " + ROUNDS + " reads, " + milliseconds[ROUNDS - 1] + " at worst";
        return median <= SLOW_MILLISECONDS
                ? Finding.well("latency", what)
                : Finding.fault("latency", what, "see whether the machine is busy, and how far the server is away");
    }

    /**
     * Stores an article that quotes nobody, and takes it away again. It first takes away one that is not there: who may not do
     * that would leave the article behind.
     */
    Finding stores() {
        var id = "doctor-" + UUID.randomUUID();
        var text = "Written by verbatim doctor to see whether there is room: " + id + ".\n";
        try {
            delete("articles/" + id);
            var request = CreateArticleRequest.newBuilder()
                    .setArticleId(id)
                    .setArticle(Article.newBuilder().setText(text))
                    .build();
            client.articles(service -> service.createArticle(request));
            delete("articles/" + id);
            return Finding.well("store", "took an article, and gave it up again");
        } catch (CallException refused) {
            return refused("store", refused.failure());
        }
    }

    private void delete(String name) {
        var request = DeleteArticleRequest.newBuilder().setName(name).build();
        try {
            client.articles(service -> service.deleteArticle(request));
        } catch (CallException refused) {
            if (!(refused.failure().reason() instanceof Reason.ResourceNotFound)) {
                throw refused;
            }
        }
    }

    private static Finding refused(String check, Failure failure) {
        return Finding.fault(check, failure.line(), advice(failure));
    }

    private static String advice(Failure failure) {
        var reason = failure.reason();
        if (reason instanceof Reason.StoreFull) {
            return "delete articles, start it with a larger --store-bytes, or make room on the disk";
        }
        if (reason instanceof Reason.Unauthenticated) {
            return "show a token that the server knows by --token-file FILE";
        }
        if (reason instanceof Reason.PermissionDenied denied) {
            return "use a token of the role " + denied.requiredRole();
        }
        if (reason instanceof Reason.RateLimited) {
            return "call less often, or raise the server's limit";
        }
        return "look at the server's log";
    }
}
