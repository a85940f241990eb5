package dev.verbatim.service.store;

/** A store cannot keep, or cannot give back, what it should. */
public sealed class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Something is wrong with the store itself; the message says what to do. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Something is wrong with the store itself; the message says what to do. */
    public StoreException(String message) {
        super(message);
    }

    /** There is no room for more. What was kept is kept. */
    public static final class Full extends StoreException {

        private static final long serialVersionUID = 1L;

        private final long bytesInUse;
        private final long maximumBytes;

        /**
         * There is no room.
         *
         * @param bytesInUse how many bytes the store takes
         * @param maximumBytes how many it could take at this moment
         */
        public Full(long bytesInUse, long maximumBytes, Throwable cause) {
            super("the store takes " + bytesInUse + " of " + maximumBytes + " bytes", cause);
            this.bytesInUse = bytesInUse;
            this.maximumBytes = maximumBytes;
        }

        /** How many bytes the store takes. */
        public long bytesInUse() {
            return bytesInUse;
        }

        /** How many it could take at the moment of the failure. */
        public long maximumBytes() {
            return maximumBytes;
        }
    }
}
