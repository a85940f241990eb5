package dev.verbatim.client.output;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The three streams of a command, and what may be assumed of the one that answers go to.
 *
 * @param in standard input
 * @param out standard output; written to as UTF-8 whatever the locale
 * @param err standard error, for messages and progress
 * @param columns how many columns a line may fill, at least {@value #FEWEST_COLUMNS}
 * @param colour whether answers may be coloured
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, int columns, boolean colour) {
    private static final int FEWEST_COLUMNS = 40;
    private static final int USUAL_COLUMNS = 80;

    /** Raises {@code columns} to the least allowed. */
    public Terminal {
        requireNonNull(in, "in");
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        columns = Math.max(columns, FEWEST_COLUMNS);
    }

    /**
     * Returns that of this process. The launcher tells by the system property {@code verbatim.columns} that output goes
     * to a terminal, and how wide that is; without the property it is taken for a file of 80 columns.
     */
    public static Terminal ofProcess() {
        var width = Integer.getInteger("verbatim.columns", 0);
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                width > 0 ? width : USUAL_COLUMNS,
                width > 0 && mayColour(System.getenv()));
    }

    private static boolean mayColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Prints one line about what goes on or went wrong. */
    public void tell(String message) {
        err.println("verbatim: " + message);
    }
}
