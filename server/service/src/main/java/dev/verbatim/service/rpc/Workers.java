package dev.verbatim.service.rpc;

import io.grpc.Context;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server's own threads. Work on {@link #reading} and {@link #lookups} sees the {@link Context} of the call that handed
 * it in.
 */
final class Workers implements AutoCloseable {

    private final ExecutorService readingPool;
    private final ExecutorService lookupPool;
    private final ScheduledExecutorService timer;
    private final Executor reading;
    private final Executor lookups;

    /** Pools of {@code threads} threads, one for reading articles and one for looking things up. */
    Workers(int threads) {
        readingPool = Executors.newFixedThreadPool(threads, named("reading"));
        lookupPool = Executors.newFixedThreadPool(threads, named("lookup"));
        timer = forgetfulTimer();
        reading = Context.currentContextExecutor(readingPool);
        lookups = Context.currentContextExecutor(lookupPool);
    }

    /** It forgets what was cancelled at once: most deadlines are, and those of a busy minute would pile up. */
    private static ScheduledExecutorService forgetfulTimer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("timer"));
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "verbatim-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    Executor reading() {
        return reading;
    }

    Executor lookups() {
        return lookups;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        readingPool.shutdownNow();
        lookupPool.shutdownNow();
        timer.shutdownNow();
    }
}
