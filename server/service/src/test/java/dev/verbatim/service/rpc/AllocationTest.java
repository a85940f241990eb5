package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.service.metrics.MetricsPage;
import dev.verbatim.service.security.Tokens;
import dev.verbatim.service.security.TokensTest;
import dev.verbatim.service.wire.ArticleForm;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.GetStatementRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cached statement of about 2 kB costs no more memory than its bytes on the way. Allocation is counted, not timed: it does
 * not depend on the machine's mood.
 */
class AllocationTest {

    private static final int MOST_BYTES = 5_500;
    private static final int AT_ONCE = 50;
    private static final int WARM_UP = 20_000;
    private static final int CALLS = 1_000;

    /** Of these the least counts: threads of tests before may still be at their end, and a busy machine compiles late. */
    private static final int ROUNDS = 100;

    private static final int FEW_ROUNDS = 10;
    private static final long MOST_BYTES_MORE = 600;

    private static final String[] TOKEN = {"authorization", "Bearer token"};

    @TempDir
    private Path folder;

    @Test
    void getStatement_cached_allocatesLittle() throws IOException {
        try (Served served = served(Access.OPEN)) {
            assertThat(least(served, MOST_BYTES)).as("bytes a call").isBetween(1_000L, (long) MOST_BYTES);
        }
    }

    @Test
    void getStatement_withTokenRationAuditAndMetrics_allocatesLittleMore() throws IOException {
        Path file = Files.writeString(folder.resolve("tokens"), TokensTest.line("site", "reader", "token"));
        try (Tokens tokens = Tokens.open(file, Duration.ofDays(1), InstantSource.system());
                MetricsPage metrics = MetricsPage.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Served open = served(Access.OPEN);
                Served guarded = served(new Access(Optional.of(tokens), 1_000_000, true, metrics.calls()))) {
            // Once for the compiler: what a call allocates depends on how much of it has been compiled.
            least(open, 0);
            least(guarded, 0, TOKEN);
            long without = least(open, 0);
            long with = least(guarded, without + MOST_BYTES_MORE, TOKEN);

            assertThat(with).as("bytes a call").isBetween(1_000L, without + MOST_BYTES_MORE);
            assertThat(without).as("bytes a call of an open server").isGreaterThan(1_000L);
        }
    }

    /** A server with one statement. */
    private static Served served(Access access) {
        Served served =
                new Served(new PlainEngine().engine(), new CacheBound.Entries(1_000), 32, Memory.heap(1.0), access);
        Article article =
                Article.newBuilder().setText("Ada Brook: " + "yes ".repeat(130)).build();
        served.archive
                .file(ArticleForm.create("a", true, article))
                .toCompletableFuture()
                .join();
        served.channel.shutdownNow();
        return served;
    }

    /** The least that a call allocates in several rounds, the last of which is the first that is low enough. */
    private static long least(Served served, long enough, String... headers) throws IOException {
        try (RawConnection raw = new RawConnection(served.server.port())) {
            calls(raw, 0, WARM_UP, headers);
            int rounds = enough == 0 ? FEW_ROUNDS : ROUNDS;
            long least = Long.MAX_VALUE;
            for (int start = WARM_UP; least > enough && start < WARM_UP + rounds * CALLS; start += CALLS) {
                long before = allocatedByOthers();
                calls(raw, start, start + CALLS, headers);
                least = Math.min(least, (allocatedByOthers() - before) / CALLS);
            }
            return least;
        }
    }

    /** Makes the calls of these numbers, as many at once as a busy client does. */
    private static void calls(RawConnection raw, int start, int end, String... headers) throws IOException {
        GetStatementRequest request =
                GetStatementRequest.newBuilder().setName("statements/a.1").build();
        for (int first = start; first < end; first += AT_ONCE) {
            for (int i = first; i < first + AT_ONCE; i++) {
                raw.headers(2 * i + 1, "verbatim.v1.StatementService/GetStatement", headers);
                raw.message(2 * i + 1, request);
            }
            raw.flush();
            for (int answered = 0; answered < AT_ONCE; ) {
                RawConnection.Frame frame = raw.read();
                if (frame.isLast()) {
                    assertThat(frame.status()).isZero();
                    answered++;
                }
            }
        }
    }

    private static long allocatedByOthers() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long thread : threads.getAllThreadIds()) {
            if (thread != Thread.currentThread().getId()) {
                sum += Math.max(0, threads.getThreadAllocatedBytes(thread));
            }
        }
        return sum;
    }
}
