package dev.verbatim.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.client.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a command printed, and its exit code. */
record Run(int code, String out, String err) {
    static Run of(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var run = into(out, input, arguments);
        return new Run(run.code(), out.toString(UTF_8), run.err());
    }

    /** Runs a command in a terminal of so many columns. */
    static Run in(int columns, String... arguments) {
        var out = new ByteArrayOutputStream();
        var run = into(out, "", columns, arguments);
        return new Run(run.code(), out.toString(UTF_8), run.err());
    }

    /** Runs a command whose answer goes elsewhere. */
    static Run into(OutputStream out, String input, String... arguments) {
        return into(out, input, 80, arguments);
    }

    private static Run into(OutputStream out, String input, int columns, String... arguments) {
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                out,
                new PrintStream(err, true, UTF_8),
                columns,
                false);
        int code = VerbatimCommand.run(terminal, arguments);
        return new Run(code, "", err.toString(UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
