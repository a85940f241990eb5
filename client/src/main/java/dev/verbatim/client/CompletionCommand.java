package dev.verbatim.client;

import dev.verbatim.client.output.Destination;
import dev.verbatim.client.output.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Prints a script that makes bash or zsh complete commands and options.",
        footerHeading = "%nExamples:%n",
        footer = {"  verbatim completion > ~/.verbatim-completion", "  source ~/.verbatim-completion"})
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var program = spec.root();
        new Destination(terminal, Optional.empty())
                .write(writer -> writer.write(AutoComplete.bash(program.name(), program.commandLine())));
        return ExitCode.ANSWERED;
    }
}
