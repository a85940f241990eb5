package dev.verbatim.client.output;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How far a command has come with many things: one line that is written over on a terminal, a line now and then in a
 * log. What takes less than a second says nothing.
 *
 * <pre>
 *   read 1,200 of 3,000 articles (40%) · 310 a second · 6 seconds left
 * </pre>
 */
public final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long ON_TERMINAL = SECOND / 5;
    private static final long IN_LOG = 10 * SECOND;

    private final Terminal terminal;
    private final boolean live;
    private final OptionalInt total;
    private final LongSupplier clock;
    private final long start;
    private long told;
    private int done;

    Progress(Terminal terminal, boolean live, OptionalInt total, LongSupplier clock) {
        this.terminal = requireNonNull(terminal, "terminal");
        this.live = live;
        this.total = requireNonNull(total, "total");
        this.clock = clock;
        this.start = clock.getAsLong();
        this.told = start + SECOND - (live ? ON_TERMINAL : IN_LOG);
    }

    /**
     * Returns an iterator over the same things that tells how far its reader has come, on standard error. The launcher
     * tells by the system property {@code verbatim.live} that this is a terminal.
     *
     * @param total how many things there are; empty if that is not known
     */
    public static <T> Iterator<T> over(Terminal terminal, OptionalInt total, Iterator<T> things) {
        return new Progress(terminal, Boolean.getBoolean("verbatim.live"), total, System::nanoTime).over(things);
    }

    <T> Iterator<T> over(Iterator<T> things) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = things.hasNext();
                if (!more) {
                    end();
                }
                return more;
            }

            @Override
            public T next() {
                var next = things.next();
                step();
                return next;
            }
        };
    }

    private void step() {
        done++;
        long now = clock.getAsLong();
        if (now - told >= (live ? ON_TERMINAL : IN_LOG)) {
            told = now;
            tell(line(now - start));
        }
    }

    private void tell(String line) {
        if (live) {
            terminal.err().print("\r\033[K" + line);
            terminal.err().flush();
        } else {
            terminal.tell(line);
        }
    }

    private void end() {
        if (live && told > start + SECOND - ON_TERMINAL) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
        }
    }

    private String line(long nanoseconds) {
        double rate = done * (double) SECOND / Math.max(nanoseconds, 1);
        var speed = String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate) + " a second";
        if (total.isEmpty() || total.getAsInt() < done) {
            return String.format(Locale.ROOT, "read %,d articles · %s", done, speed);
        }
        int all = total.getAsInt();
        return String.format(
                Locale.ROOT,
                "read %,d of %,d articles (%d%%) · %s · %s left",
                done,
                all,
                done * 100L / all,
                speed,
                left((all - done) / rate));
    }

    private static String left(double seconds) {
        long whole = Math.round(Math.ceil(seconds));
        return whole < 120 ? whole + (whole == 1 ? " second" : " seconds") : (whole + 59) / 60 + " minutes";
    }
}
