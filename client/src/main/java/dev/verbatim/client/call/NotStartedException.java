package dev.verbatim.client.call;

/** Says why a server does not start. */
public final class NotStartedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotStartedException(String message) {
        super(message);
    }
}
