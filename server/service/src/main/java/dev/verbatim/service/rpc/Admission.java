package dev.verbatim.service.rpc;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts who is inside and lets nobody in above a maximum. Safe for use by several threads. */
final class Admission {

    private final int maximum;
    private final AtomicInteger inside = new AtomicInteger();

    Admission(int maximum) {
        this.maximum = maximum;
    }

    /** Whether one more could enter. Who does must leave. */
    boolean enter() {
        return inside.getAndUpdate(count -> Math.min(count + 1, maximum)) < maximum;
    }

    void leave() {
        inside.decrementAndGet();
    }

    int inside() {
        return inside.get();
    }

    int maximum() {
        return maximum;
    }
}
