package dev.verbatim.local;

/**
 * A running server in the same process, reached over a socket like any other.
 *
 * <p>Safe for use by several threads.
 */
public interface LocalServer extends AutoCloseable {
    /** Returns the port on the loopback interface where the server accepts calls, in [1, 65535]. */
    int port();

    /**
     * Waits until the server has stopped; returns at once if it has.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the server runs on
     */
    void awaitTermination() throws InterruptedException;

    /** Stops the server and waits until the calls in progress have ended; does nothing if it has stopped. Never throws. */
    @Override
    void close();
}
