package dev.verbatim.client.output;

import java.io.IOException;

/** Says that an answer could not be written. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String CLOSED_PIPE = "Broken pipe";

    OutputException(IOException cause) {
        super("cannot write the answer: " + cause.getMessage(), cause);
    }

    /** Returns whether the reader of a pipe has gone, which is its right. */
    public boolean isReaderGone() {
        return getCause() instanceof IOException cause
                && String.valueOf(cause.getMessage()).contains(CLOSED_PIPE);
    }
}
