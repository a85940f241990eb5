package dev.verbatim.client;

import com.google.protobuf.Message;
import dev.verbatim.client.layout.Page;
import dev.verbatim.client.output.Answer;
import dev.verbatim.client.output.Element;
import dev.verbatim.client.output.Format;
import dev.verbatim.client.output.Terminal;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** In what form answers are printed. */
final class FormatOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people (the default), json (one document) or jsonl (one object a line).")
    private Format format = Format.TEXT;

    Answer listOn(Terminal terminal) {
        return Answer.ofMany(terminal, format);
    }

    Answer singleOn(Terminal terminal) {
        return Answer.ofOne(terminal, format);
    }

    static Element element(Terminal terminal, Message message, Consumer<Page> layout) {
        return Element.of(message, () -> page(terminal, layout));
    }

    static String page(Terminal terminal, Consumer<Page> layout) {
        var page = new Page(terminal.columns(), terminal.colour());
        layout.accept(page);
        return page.toString();
    }
}
