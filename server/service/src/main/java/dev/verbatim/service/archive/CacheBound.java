package dev.verbatim.service.archive;

/** How much a cache may hold. */
public sealed interface CacheBound {

    /**
     * By memory.
     *
     * @param maximum about how many bytes all entries together may take; never negative
     */
    record Bytes(long maximum) implements CacheBound {
        /** Refuses a negative maximum. */
        public Bytes {
            requireNotNegative(maximum);
        }
    }

    /**
     * By number.
     *
     * @param maximum how many entries each cache may hold; never negative
     */
    record Entries(long maximum) implements CacheBound {
        /** Refuses a negative maximum. */
        public Entries {
            requireNotNegative(maximum);
        }
    }

    private static void requireNotNegative(long maximum) {
        if (maximum < 0) {
            throw new IllegalArgumentException("maximum " + maximum + " must not be negative");
        }
    }
}
