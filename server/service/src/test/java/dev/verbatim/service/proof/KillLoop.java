package dev.verbatim.service.proof;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListArticlesResponse;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.ListStatementsResponse;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Kills a server at random moments of an ingest stream, over and over on one data directory: whatever was acknowledged is
 * there, whatever is there is whole, and in the end the statements are those of a server that nobody disturbed.
 */
public final class KillLoop {

    private static final int LONGEST_MILLIS = 600;
    private static final int ARTICLES_A_ROUND = 40;
    private static final int PROGRESS = 20;

    private final Path data;
    private final Random random;
    private final Set<Integer> acknowledged = new HashSet<>();
    private int next;
    private int unacknowledged;

    /** Kills as often as the first argument says, on the new directory that the second names. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(run(Integer.parseInt(arguments[0]), Path.of(arguments[1]), System.nanoTime()));
    }

    private KillLoop(Path data, long seed) {
        this.data = data;
        this.random = new Random(seed);
    }

    /**
     * Kills so many times; answers the figures in one line.
     *
     * @throws IllegalStateException if anything was lost, torn or different
     */
    public static String run(int rounds, Path data, long seed) throws IOException, InterruptedException {
        KillLoop loop = new KillLoop(data, seed);
        for (int round = 0; round < rounds; round++) {
            loop.killOnce();
            if (round % PROGRESS == PROGRESS - 1) {
                System.out.println((round + 1) + " kills, " + loop.acknowledged.size() + " articles acknowledged");
            }
        }
        int articles = loop.compare();
        return rounds + " kills: " + loop.acknowledged.size() + " articles acknowledged, all kept; "
                + loop.unacknowledged + " kept that were not yet acknowledged; " + articles
                + " articles in the end, statements the same as undisturbed";
    }

    private void killOnce() throws IOException, InterruptedException {
        try (ServerProcess server = start(data)) {
            check(articles(server));
            Ingest ingest = Ingest.start(server.channel(), next, next + ARTICLES_A_ROUND);
            ingest.awaitFirst();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            server.kill();
            ingest.awaitEnd();
            acknowledged.addAll(ingest.acknowledged());
            next = acknowledged.stream().mapToInt(number -> number + 1).max().orElse(0);
        }
    }

    private void check(Map<String, Article> kept) {
        for (int number : acknowledged) {
            if (!kept.containsKey("articles/" + SampleArticles.id(number))) {
                throw new IllegalStateException("article " + number + " was acknowledged and is lost");
            }
        }
        for (Article article : kept.values()) {
            int number = Integer.parseInt(
                    article.getName().substring(article.getName().lastIndexOf('-') + 1));
            Article sent = SampleArticles.article(number);
            if (!article.getText().equals(sent.getText())
                    || !article.getPublisher().equals(sent.getPublisher())) {
                throw new IllegalStateException(article.getName() + " is not as it was sent");
            }
        }
        unacknowledged = kept.size() - acknowledged.size();
    }

    /** Compares with a server that is told of the same articles at once, and answers how many there are. */
    private int compare() throws IOException, InterruptedException {
        try (ServerProcess killed = start(data);
                ServerProcess undisturbed = ServerProcess.start(ServerProcess.QUICK_START)) {
            Map<String, Article> kept = articles(killed);
            check(kept);
            int end = kept.keySet().stream()
                    .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)) + 1)
                    .max()
                    .orElse(0);
            for (ServerProcess server : List.of(killed, undisturbed)) {
                Ingest ingest = Ingest.start(server.channel(), 0, end);
                ingest.awaitEnd();
                if (ingest.acknowledged().size() != end) {
                    throw new IllegalStateException(
                            "only " + ingest.acknowledged().size() + " of " + end);
                }
            }
            if (!statements(killed).equals(statements(undisturbed))) {
                throw new IllegalStateException("the statements differ from those of an undisturbed server");
            }
            return end;
        }
    }

    private static ServerProcess start(Path data) throws IOException, InterruptedException {
        return ServerProcess.start(ServerProcess.QUICK_START, "--data=" + data);
    }

    static Map<String, Article> articles(ServerProcess server) {
        Map<String, Article> articles = new HashMap<>();
        ListArticlesRequest.Builder request =
                ListArticlesRequest.newBuilder().setPageSize(1_000).setView(ArticleView.ARTICLE_VIEW_FULL);
        ListArticlesResponse page;
        do {
            page = server.articles().listArticles(request.build());
            page.getArticlesList().forEach(article -> articles.put(article.getName(), article));
            request.setPageToken(page.getNextPageToken());
        } while (!page.getNextPageToken().isEmpty());
        return articles;
    }

    static List<Statement> statements(ServerProcess server) {
        List<Statement> statements = new ArrayList<>();
        ListStatementsRequest.Builder request =
                ListStatementsRequest.newBuilder().setPageSize(1_000).setView(StatementView.STATEMENT_VIEW_FULL);
        ListStatementsResponse page;
        do {
            page = server.statements().listStatements(request.build());
            page.getStatementsList()
                    .forEach(statement -> statements.add(statement.toBuilder()
                            .clearCreateTime()
                            .clearUpdateTime()
                            .build()));
            request.setPageToken(page.getNextPageToken());
        } while (!page.getNextPageToken().isEmpty());
        return statements;
    }
}
