package dev.verbatim.service.rpc;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many calls are in flight, so that the server's end can wait for them. */
final class InFlight {

    private final AtomicInteger count = new AtomicInteger();

    /** A call begins. */
    void enter() {
        count.incrementAndGet();
    }

    /** A call has ended. */
    void leave() {
        if (count.decrementAndGet() == 0) {
            none();
        }
    }

    private synchronized void none() {
        notifyAll();
    }

    /** Waits until no call is in flight, but not longer than that. */
    synchronized void awaitNone(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = end - System.nanoTime(); count.get() > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
