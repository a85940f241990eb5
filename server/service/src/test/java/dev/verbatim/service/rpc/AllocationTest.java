package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

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

    @Test
    void getStatement_cached_allocatesLittle() throws IOException {
        try (Served served = new Served(new PlainEngine().engine());
                RawConnection raw = new RawConnection(served.server.port())) {
            served.articles()
                    .createArticle(CreateArticleRequest.newBuilder()
                            .setArticleId("a")
                            .setArticle(Article.newBuilder().setText("Ada Brook: " + "yes ".repeat(130)))
                            .build());
            served.channel.shutdownNow();
            calls(raw, 0, WARM_UP);
            long least = Long.MAX_VALUE;
            for (int start = WARM_UP; least > MOST_BYTES && start < WARM_UP + ROUNDS * CALLS; start += CALLS) {
                long before = allocatedByOthers();
                calls(raw, start, start + CALLS);
                least = Math.min(least, (allocatedByOthers() - before) / CALLS);
            }

            assertThat(least).as("bytes a call").isBetween(1_000L, (long) MOST_BYTES);
        }
    }

    /** Makes the calls of these numbers, as many at once as a busy client does. */
    private static void calls(RawConnection raw, int start, int end) throws IOException {
        GetStatementRequest request =
                GetStatementRequest.newBuilder().setName("statements/a.1").build();
        for (int first = start; first < end; first += AT_ONCE) {
            for (int i = first; i < first + AT_ONCE; i++) {
                raw.headers(2 * i + 1, "verbatim.v1.StatementService/GetStatement");
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
