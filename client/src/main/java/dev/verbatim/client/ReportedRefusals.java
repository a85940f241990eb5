package dev.verbatim.client;

import dev.verbatim.client.call.Failure;
import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.output.Terminal;
import java.util.function.BiConsumer;

/** Reports each article that the server refuses, by where it was read, and remembers that there was one. */
final class ReportedRefusals implements BiConsumer<InputArticle, Failure> {
    private final Terminal terminal;
    private int count;

    ReportedRefusals(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(InputArticle article, Failure why) {
        count++;
        terminal.tell(article.origin() + ": " + why.line());
    }

    int count() {
        return count;
    }

    int exitCode() {
        return count == 0 ? ExitCode.ANSWERED : ExitCode.NEGATIVE;
    }
}
