package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many calls may be made, by a clock that the test turns. */
class AllowanceTest {

    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5 * MILLISECOND);
    private final Allowance allowance = new Allowance(1_000, 2_000, now.get());

    @Test
    void take_afterARest_givesABurstAndThenOneForEachInterval() {
        assertThat(taken(3_000)).isEqualTo(2_000);
        now.addAndGet(MILLISECOND);
        assertThat(taken(10)).isEqualTo(1);
        now.addAndGet(10 * MILLISECOND);
        assertThat(taken(100)).isEqualTo(10);
        now.addAndGet(60_000 * MILLISECOND);
        assertThat(taken(3_000)).isEqualTo(2_000);
    }

    @Test
    void take_atTheRate_isNeverRefused() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(allowance.take(now.get())).isTrue();
            now.addAndGet(MILLISECOND);
        }
    }

    private long taken(int tries) {
        return IntStream.range(0, tries).filter(i -> allowance.take(now.get())).count();
    }
}
