package dev.verbatim.service.wire;

import java.util.Objects;

/** Carries a failure from where it is found out to where the call is answered. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** For that failure. */
    public FailureException(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = Objects.requireNonNull(failure, "failure");
    }

    /** Why the call is refused. */
    public Failure failure() {
        return failure;
    }
}
