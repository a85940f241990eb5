package dev.verbatim.client.input;

/** Says in one line what is wrong with the input, where, and what is allowed. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates it with a message for a person, without a full stop. */
    public InputException(String message) {
        super(message);
    }
}
