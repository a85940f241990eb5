package dev.verbatim.service.rpc;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** How much of the heap is taken by what is in use, as the last collection found. Safe for use by several threads. */
interface Memory {

    /** Whether little is left. */
    boolean isShort();

    /** How many bytes are in use. */
    long bytesInUse();

    /** How many bytes there are. */
    long maximumBytes();

    /** Collects what is in use no more. */
    void collect();

    /**
     * The heap of this process. It is short once more than a {@code share} of the space for what lives long is in use after
     * a collection: Serial, Parallel and G1 tell.
     */
    static Memory heap(double share) {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .filter(pool -> pool.getUsage().getMax() > 0)
                .toList();
        pools.forEach(
                pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * share)));
        return new Memory() {
            @Override
            public boolean isShort() {
                return pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
            }

            @Override
            public long bytesInUse() {
                return pools.stream()
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
            }

            @Override
            public long maximumBytes() {
                return pools.stream()
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(MemoryUsage::getMax)
                        .sum();
            }

            @Override
            public void collect() {
                System.gc();
            }
        };
    }
}
