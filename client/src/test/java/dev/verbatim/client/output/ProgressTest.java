package dev.verbatim.client.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void over_onATerminal_writesOverOneLineAndClearsItAtTheEnd() {
        assertThat(told(true, OptionalInt.of(4), SECOND))
                .isEqualTo("\r\033[Kread 1 of 4 articles (25%) · 1.0 a second · 3 seconds left"
                        + "\r\033[Kread 2 of 4 articles (50%) · 1.0 a second · 2 seconds left"
                        + "\r\033[Kread 3 of 4 articles (75%) · 1.0 a second · 1 second left"
                        + "\r\033[Kread 4 of 4 articles (100%) · 1.0 a second · 0 seconds left"
                        + "\r\033[K");
    }

    @Test
    void over_inALog_isALineEveryTenSeconds() {
        assertThat(told(false, OptionalInt.empty(), 4 * SECOND))
                .isEqualTo("verbatim: read 1 articles · 0.3 a second\nverbatim: read 4 articles · 0.3 a second\n");
    }

    @Test
    void over_lessThanASecond_saysNothing() {
        assertThat(told(true, OptionalInt.of(4), SECOND / 5)).isEmpty();
        assertThat(told(false, OptionalInt.of(4), SECOND / 5)).isEmpty();
    }

    private static String told(boolean live, OptionalInt total, long nanosecondsEach) {
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, UTF_8),
                80,
                false);
        var clock = new AtomicLong();
        var progress = new Progress(terminal, live, total, clock::get);
        var things = IntStream.range(0, 4).iterator();
        var over = progress.over(things);
        while (over.hasNext()) {
            clock.addAndGet(nanosecondsEach);
            over.next();
        }
        return err.toString(UTF_8);
    }
}
