package dev.verbatim.client;

import dev.verbatim.client.output.Destination;
import dev.verbatim.client.output.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
        name = "man",
        description = "Prints the manual page of all commands, for man.",
        footerHeading = "%nExamples:%n",
        footer = {"  verbatim man | man -l -", "  verbatim man > /usr/local/share/man/man1/verbatim.1"})
final class ManCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new Destination(terminal, Optional.empty())
                .write(writer -> writer.write(new ManualPage(spec.root()).toString()));
        return ExitCode.ANSWERED;
    }
}
