package dev.verbatim.client;

/** What a command tells the shell. */
final class ExitCode {
    /** Answered, in full. */
    static final int ANSWERED = 0;

    /** Answered, but no: not said so, nothing of that name, or some articles were refused. */
    static final int NEGATIVE = 1;

    /** The command line or the input is wrong. */
    static final int USAGE = 2;

    /** The server cannot be reached, or it failed. */
    static final int SERVER = 3;

    private ExitCode() {}
}
