package dev.verbatim.client;

import dev.verbatim.client.call.NotStartedException;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.library.CallException;
import dev.verbatim.client.output.OutputException;
import dev.verbatim.client.output.Terminal;
import io.grpc.Status;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what a command throws into one line on standard error and an exit code. */
final class Failures {
    private Failures() {}

    static CommandLine reported(CommandLine program, Terminal terminal) {
        return program.setParameterExceptionHandler((exception, arguments) -> misused(exception, terminal))
                .setExecutionExceptionHandler((exception, command, result) -> failed(exception, terminal));
    }

    private static int misused(ParameterException exception, Terminal terminal) {
        terminal.tell(firstLine(exception.getMessage()));
        terminal.tell("try: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int failed(Exception exception, Terminal terminal) {
        if (exception instanceof OutputException output && output.isReaderGone()) {
            return ExitCode.ANSWERED;
        }
        terminal.tell(firstLine(exception.getMessage()));
        if (exception instanceof CallException call) {
            return exitCode(call);
        }
        if (exception instanceof InputException) {
            return ExitCode.USAGE;
        }
        if (!(exception instanceof OutputException || exception instanceof NotStartedException)) {
            exception.printStackTrace(terminal.err());
        }
        return ExitCode.SERVER;
    }

    private static int exitCode(CallException exception) {
        var failure = exception.failure();
        if (failure.code() == Status.Code.NOT_FOUND) {
            return ExitCode.NEGATIVE;
        }
        return failure.isCallersFault() ? ExitCode.USAGE : ExitCode.SERVER;
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return message == null
                ? "failed without a message"
                : message.lines().findFirst().orElse("failed");
    }
}
