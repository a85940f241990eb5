package dev.verbatim.client;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.library.Failure;
import dev.verbatim.client.output.Terminal;
import java.util.function.BiConsumer;

/** Reports each article that the server refuses, by where it was read, and remembers that there was one. */
final class ReportedRefusals implements BiConsumer<InputArticle, Failure> {
    private final Terminal terminal;
    private int exitCode = ExitCode.ANSWERED;

    ReportedRefusals(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(InputArticle article, Failure why) {
        exitCode = Math.max(exitCode, why.isCallersFault() ? ExitCode.NEGATIVE : ExitCode.SERVER);
        terminal.tell(article.origin() + ": " + why.line());
    }

    /** Reports what is wrong with a file that was found in a folder or by a pattern, and is left out. */
    void skip(InputException wrong) {
        exitCode = Math.max(exitCode, ExitCode.NEGATIVE);
        terminal.tell(String.valueOf(wrong.getMessage()));
    }

    /** Answered if there was none, negative if the articles were at fault, else what a failing server deserves. */
    int exitCode() {
        return exitCode;
    }
}
