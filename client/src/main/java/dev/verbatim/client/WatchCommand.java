package dev.verbatim.client;

import dev.verbatim.client.input.InputException;
import dev.verbatim.client.layout.ChangeLayout;
import dev.verbatim.client.output.Answer;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what becomes of statements while articles arrive. */
@Command(
        name = "watch",
        description = "Prints statements as they are created, changed, merged or removed, until it is stopped.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim watch --target localhost:50051 --speaker \"Jane Doe\"",
            "  verbatim watch --target localhost:50051 --current --format jsonl",
            "",
            "If the server goes away it waits for it and goes on where it was."
        })
final class WatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only statements of this speaker.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            description = "Only through this channel; as in verbatim statements.")
    private Optional<String> channel = Optional.empty();

    @Option(names = "--statement", paramLabel = "NAME", description = "Only this statement.")
    private Optional<String> statement = Optional.empty();

    @Option(names = "--current", description = "Begin with all statements that there are.")
    private boolean current;

    @Option(names = "--once", description = "Print all statements that there are, and end.")
    private boolean once;

    @Option(names = "--resume", paramLabel = "TOKEN", description = "Go on after the change that had this resumeToken.")
    private Optional<String> resume = Optional.empty();

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOptions format;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (server.isPrivate()) {
            throw new InputException("watch needs --target HOST:PORT: nothing else happens on a private server");
        }
        var request = WatchStatementsRequest.newBuilder().setIncludeCurrent(current || once);
        speaker.map(StatementConditions::speakerName).ifPresent(request::setSpeaker);
        channel.map(StatementConditions::channel).ifPresent(request::setChannel);
        statement
                .map(name -> name.startsWith("statements/") ? name : "statements/" + name)
                .ifPresent(request::setStatement);
        resume.ifPresent(request::setResumeToken);
        try (var connection = server.connect();
                var answer = format.listOn(terminal)) {
            connection.client().watch(request.build(), change -> take(change, answer));
        }
        return ExitCode.ANSWERED;
    }

    private boolean take(WatchStatementsResponse change, Answer answer) {
        boolean last = once && change.hasCaughtUp();
        answer.add(FormatOptions.element(terminal, change, page -> {
            if (last) {
                ChangeLayout.end(page);
            } else {
                ChangeLayout.write(page, change);
            }
        }));
        answer.flush();
        return !last;
    }
}
