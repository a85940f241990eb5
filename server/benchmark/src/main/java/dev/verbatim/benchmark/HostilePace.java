package dev.verbatim.benchmark;

import dev.verbatim.HostileTexts;
import dev.verbatim.Seeds;
import dev.verbatim.article.Article;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.TooManyQuotationsException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Does the time of reading grow with the length of a text, and with nothing else?
 *
 * <p>Prints microseconds per 1,000 code points for each shape and size, then how many megabytes of ordinary articles are
 * read in a second.
 */
final class HostilePace {

    private static final int ROUNDS = 3;
    private static final int ARTICLES = 1_000;

    private final ArticleReader reader = new ArticleReader();

    private HostilePace() {}

    /** Measures the shapes whose name contains {@code wanted}. */
    static void run(String wanted) {
        HostilePace pace = new HostilePace();
        pace.articles(200);
        System.out.printf(
                "%-24s%10s%10s%10s%10s   us per 1,000 code points%n", "", "1,000", "10,000", "100,000", "500,000");
        pace.row("prose", HostileTexts::prose);
        for (Map.Entry<String, IntFunction<String>> shape :
                HostileTexts.shapes().entrySet()) {
            if (shape.getKey().contains(wanted)) {
                pace.row(shape.getKey(), shape.getValue());
            }
        }
        System.out.printf(Locale.ROOT, "%d articles: %.2f MB/s%n", ARTICLES, pace.articles(ARTICLES));
    }

    private void row(String name, IntFunction<String> shape) {
        StringBuilder row = new StringBuilder(String.format("%-24s", name));
        for (int size : HostileTexts.sizes()) {
            Article article = Article.of("a", shape.apply(size));
            int rounds = ROUNDS * Math.max(1, 50_000 / size);
            read(article);
            long best = Long.MAX_VALUE;
            for (int round = 0; round < rounds && (round < 1 || best < 2_000_000_000L); round++) {
                long start = cpuTime();
                read(article);
                best = Math.min(best, cpuTime() - start);
            }
            row.append(String.format(Locale.ROOT, "%10.0f", best / 1e3 / (size / 1e3)));
        }
        System.out.println(row);
    }

    private void read(Article article) {
        try {
            reader.read(article);
        } catch (TooManyQuotationsException expected) {
            assert expected.count() > ArticleReader.MAXIMUM_QUOTATIONS;
        }
    }

    private double articles(int count) {
        List<Article> seeds = Seeds.articles();
        long bytes = 0;
        long start = cpuTime();
        for (int i = 0; i < count; i++) {
            Article article = seeds.get(i % seeds.size());
            read(article);
            bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes / 1e6 / ((cpuTime() - start) / 1e9);
    }

    /** Nanoseconds that this thread has computed, so that other work on the machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
