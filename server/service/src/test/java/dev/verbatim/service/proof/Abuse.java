package dev.verbatim.service.proof;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does to a server of little memory what clients do that mean harm: after each, whether it lives and serves another client,
 * how much memory it takes and what it has logged.
 */
public final class Abuse {

    private static final List<String> LITTLE_MEMORY =
            List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:MaxDirectMemorySize=256m", "-XX:+ExitOnOutOfMemoryError");
    private static final int ARTICLES = 400;
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST_LOGGED_BYTES = 4_096;

    private final ServerProcess server;
    private final Consumer<String> out;
    private int failures;

    private Abuse(ServerProcess server, Consumer<String> out) {
        this.server = server;
        this.out = out;
    }

    /** Does all of it, or a twentieth if the argument is {@code small}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean small = arguments.length > 0 && arguments[0].equals("small");
        System.exit(run(small ? 5 : 100, System.out::println) == 0 ? 0 : 1);
    }

    /** Does so many of a hundred of each; answers how many kinds the server did not stand. */
    static int run(int part, Consumer<String> out) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(LITTLE_MEMORY)) {
            Ingest.start(server.channel(), 0, Math.max(1, ARTICLES * part / 100))
                    .awaitEnd();
            Abuse abuse = new Abuse(server, out);
            abuse.all(new Attacks(server, part));
            return abuse.failures;
        }
    }

    private void all(Attacks attacks) throws IOException {
        stand("nothing yet", () -> "");
        stand("idle connections", () -> attacks.idleConnections(this::requireServed));
        stand("pings", attacks::pings);
        stand("HEADERS and RST_STREAM", attacks::resets);
        stand("open streams", attacks::openStreams);
        stand("messages too large", attacks::largeMessages);
        stand("gzip bombs", attacks::gzipBombs);
        stand("no messages", attacks::invalidMessages);
        stand("page tokens made up", attacks::pageTokens);
        stand("cancelled half-way", attacks::cancelledStreams);
        stand("lists never read", () -> attacks.unreadLists(this::requireServed));
        stand("watches never read", () -> attacks.unreadWatches(this::requireServed));
        stand("slow calls", attacks::slowCalls);
    }

    private void stand(String name, Attack attack) throws IOException {
        long logged = server.logged();
        String outcome;
        try {
            outcome = attack.run();
            requireServed();
            if (server.logged() - logged > MOST_LOGGED_BYTES) {
                throw new IllegalStateException("too much logged");
            }
        } catch (Exception e) {
            failures++;
            outcome = "FAILED: " + e;
        }
        out.accept(name + ": " + outcome + "; "
                + (server.isAlive() ? server.residentMegabytes() + " MB resident, " : "dead, ")
                + (server.logged() - logged) + " bytes logged");
    }

    private void requireServed() {
        int quotations = server.articles()
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .createArticle(CreateArticleRequest.newBuilder()
                        .setArticleId("beside")
                        .setArticle(Article.newBuilder().setText("“Yes, the harbour is large,” Cy Dune said."))
                        .build())
                .getQuotationsCount();
        if (quotations != 1) {
            throw new IllegalStateException(quotations + " quotations where 1 should be");
        }
    }

    private interface Attack {
        String run() throws Exception;
    }
}
