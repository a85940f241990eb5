package dev.verbatim.client.library;

import static java.util.Objects.requireNonNull;

/** Says that the server could not be reached or did not answer as asked. */
public final class CallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    /** Creates it from what the server answered. */
    public CallException(Failure failure) {
        super(failure.line());
        this.failure = requireNonNull(failure, "failure");
    }

    /** Returns what the server answered. */
    public Failure failure() {
        return failure;
    }
}
