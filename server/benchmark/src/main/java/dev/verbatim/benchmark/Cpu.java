package dev.verbatim.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the calling thread has used up so far. */
final class Cpu {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Cpu() {}

    /** Milliseconds of the processor, others' share of the machine left out. */
    static double milliseconds() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }

    /** Bytes allocated. */
    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Bytes of the heap that are still in use when all garbage is collected. */
    static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
