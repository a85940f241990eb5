package dev.verbatim.service.rpc;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many calls may be made: a bucket that is filled at a steady rate and emptied by calls. Kept as one number, the time at
 * which it will be full again (the generic cell rate algorithm of ATM), so that a call allocates and waits for nothing.
 */
final class Allowance {

    private static final long SECOND = 1_000_000_000;

    private final long interval;
    private final long capacity;
    private final long start;
    private final AtomicLong full = new AtomicLong();

    /**
     * A full bucket.
     *
     * @param perSecond calls a second in the long run; at least 1
     * @param burst calls at once after a rest; at least 1
     * @param start the time in nanoseconds, from any beginning
     */
    Allowance(int perSecond, int burst, long start) {
        this.interval = SECOND / perSecond;
        this.capacity = interval * burst;
        this.start = start;
    }

    /** Takes one call, if there is one at a time that may be a moment past. */
    boolean take(long time) {
        long now = time - start;
        while (true) {
            long before = full.get();
            long after = Math.max(before, now) + interval;
            if (after - now > capacity) {
                return false;
            }
            if (full.compareAndSet(before, after)) {
                return true;
            }
        }
    }
}
