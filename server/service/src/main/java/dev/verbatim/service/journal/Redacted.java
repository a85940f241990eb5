package dev.verbatim.service.journal;

import org.jspecify.annotations.Nullable;

/** What was thrown and where, without what it says. */
final class Redacted extends Throwable {

    private static final long serialVersionUID = 1;

    private Redacted(Throwable thrown, @Nullable Throwable cause) {
        super(thrown.getClass().getName(), cause, false, true);
        setStackTrace(thrown.getStackTrace());
    }

    static Redacted of(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return new Redacted(thrown, cause == null ? null : of(cause));
    }
}
