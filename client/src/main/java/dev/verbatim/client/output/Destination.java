package dev.verbatim.client.output;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a document goes: a file, or standard output.
 *
 * @param terminal the streams of the command
 * @param file the file's name; empty for standard output
 */
public record Destination(Terminal terminal, Optional<String> file) {
    /** Writes a document. */
    public interface Document {
        /** Writes all of it, as UTF-8. */
        void write(Writer writer) throws IOException;
    }

    /** Checks that nothing is missing. */
    public Destination {
        requireNonNull(terminal, "terminal");
        requireNonNull(file, "file");
    }

    /**
     * Writes a document there.
     *
     * @throws OutputException if it cannot be written
     */
    public void write(Document document) {
        try {
            if (file.isPresent()) {
                try (var writer = Files.newBufferedWriter(Path.of(file.get()))) {
                    document.write(writer);
                }
                terminal.tell("wrote " + file.get());
            } else {
                var writer =
                        new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), 1 << 16);
                document.write(writer);
                writer.flush();
            }
        } catch (IOException cause) {
            throw new OutputException(cause);
        }
    }
}
