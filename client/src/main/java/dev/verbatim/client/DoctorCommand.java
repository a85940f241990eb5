package dev.verbatim.client;

import dev.verbatim.client.diagnosis.Address;
import dev.verbatim.client.diagnosis.Examination;
import dev.verbatim.client.diagnosis.Finding;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.output.Destination;
import dev.verbatim.client.output.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a running server as a stranger would. */
@Command(
        name = "doctor",
        description = "Checks a running server from the wire to the answers, and prints a line for each check with what"
                + " to do about a fault.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim doctor --target localhost:50051",
            "  verbatim doctor --target news.example:443 --tls --token-file token --write",
            "",
            "It ends with the first fault that leaves nothing to look at. Exit code 1: something is at fault."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private ServerOptions server;

    @Option(
            names = "--write",
            description = "Store an article that quotes nobody and take it away again, to see whether there is room.")
    private boolean write;

    DoctorCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var address = server.target()
                .map(Address::of)
                .orElseThrow(() -> new InputException("doctor needs --target HOST:PORT: whom to look at"));
        var examination = new Examination(address, server.security(), clock);
        var sound = new boolean[1];
        new Destination(terminal, Optional.empty())
                .write(writer -> sound[0] = examination.run(write, finding -> print(writer, finding)));
        return sound[0] ? ExitCode.ANSWERED : ExitCode.NEGATIVE;
    }

    private static void print(Writer writer, Finding finding) {
        var grade = switch (finding.grade()) {
            case WELL -> "ok";
            case UNKNOWN -> "?";
            case FAULT -> "FAULT";
        };
        try {
            writer.write("%-6s %-12s %s%s%n"
                    .formatted(
                            grade,
                            finding.check(),
                            finding.what(),
                            finding.next().isEmpty() ? "" : "; " + finding.next()));
            writer.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
