package dev.verbatim.client.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * An answer that is being written to standard output, element by element.
 *
 * <pre>
 *   text   elements separated by an empty line
 *   json   [ element, element ], or one element by itself
 *   jsonl  an element a line
 * </pre>
 *
 * <p>Every method throws {@link OutputException} if the answer cannot be written.
 */
public final class Answer implements AutoCloseable {
    private final Writer writer;
    private final Format format;
    private final boolean list;
    private boolean empty = true;

    private Answer(Terminal terminal, Format format, boolean list) {
        this.writer = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), 1 << 16);
        this.format = format;
        this.list = list;
    }

    /** Starts an answer of any number of elements. */
    public static Answer ofMany(Terminal terminal, Format format) {
        return new Answer(terminal, format, true);
    }

    /** Starts an answer of one element. */
    public static Answer ofOne(Terminal terminal, Format format) {
        return new Answer(terminal, format, false);
    }

    /** Writes the next element, in the one form that is wanted. */
    public void add(Element element) {
        switch (format) {
            case TEXT -> write((empty ? "" : "\n") + element.text());
            case JSON -> write(list ? (empty ? "[\n" : ",\n") + element.json() : element.json() + "\n");
            case JSONL -> write(element.jsonLine() + "\n");
        }
        empty = false;
    }

    /** Writes lines for people that are not an element; does nothing in the other formats. */
    public void remark(String line) {
        if (format == Format.TEXT) {
            write(line + "\n");
        }
    }

    /** Returns whether no element has been written. */
    public boolean isEmpty() {
        return empty;
    }

    /** Makes sure that what was written has arrived. */
    public void flush() {
        try {
            writer.flush();
        } catch (IOException cause) {
            throw new OutputException(cause);
        }
    }

    /** Ends the answer and makes sure that it has arrived. */
    @Override
    public void close() {
        if (format == Format.JSON && list) {
            write(empty ? "[]\n" : "\n]\n");
        }
        flush();
    }

    private void write(String text) {
        try {
            writer.write(text);
        } catch (IOException cause) {
            throw new OutputException(cause);
        }
    }
}
