package dev.verbatim.client.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Something that holds one article or one a line. */
sealed interface Source {
    /** How messages call it. */
    String label();

    /** Opens it and reads article by article. */
    Iterator<InputArticle> read() throws IOException;

    /** A file that is one article. */
    record TextFile(String label, Path path, String id) implements Source {
        @Override
        public Iterator<InputArticle> read() throws IOException {
            return text(Files.readAllBytes(path), id, label);
        }
    }

    /** A file of JSON lines. */
    record JsonFile(String label, Path path, String id) implements Source {
        @Override
        public Iterator<InputArticle> read() throws IOException {
            return new JsonLines(new BufferedInputStream(Files.newInputStream(path)), id, label);
        }
    }

    /** A file or stream without an ending: JSON lines if its first character is an opening brace, else one article. */
    record Sniffed(String label, StreamOpener opener, String id) implements Source {
        @Override
        public Iterator<InputArticle> read() throws IOException {
            var stream = new BufferedInputStream(opener.open());
            return startsWithBrace(stream) ? new JsonLines(stream, id, label) : text(readAll(stream), id, label);
        }
    }

    /** Opens a stream when its turn has come. */
    interface StreamOpener {
        InputStream open() throws IOException;
    }

    private static Iterator<InputArticle> text(byte[] bytes, String id, String label) {
        return List.of(InputArticle.ofText(id, Utf8.decode(bytes, label), label))
                .iterator();
    }

    private static boolean startsWithBrace(BufferedInputStream stream) throws IOException {
        stream.mark(4);
        var start = stream.readNBytes(4);
        stream.reset();
        var first = Utf8.startsWithByteOrderMark(start) ? 3 : 0;
        return start.length > first && start[first] == '{';
    }

    private static byte[] readAll(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }

    /** Says that a source cannot be read, and why. */
    static InputException unreadable(String label, IOException cause) {
        return new InputException(label + ": cannot be read: " + cause.getMessage());
    }
}
