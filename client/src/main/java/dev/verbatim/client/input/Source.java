package dev.verbatim.client.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Something that holds one article, or one a line.
 *
 * @param label how messages call it
 * @param opener opens it when its turn has come
 * @param kind what it holds; empty if its first characters are to tell
 * @param id the id of its article, or what the ids of its articles start with
 * @param found whether it was found in a folder or by a pattern: then a fault in it concerns it alone
 */
record Source(String label, StreamOpener opener, Optional<FileKind> kind, String id, boolean found) {
    private static final int LONGEST_TEXT_BYTES = 4 * InputArticle.LONGEST_TEXT + 4;
    private static final int LONGEST_PAGE_BYTES = 32 << 20;

    /** Opens a stream. */
    interface StreamOpener {
        InputStream open() throws IOException;
    }

    static Source of(NamedFile file) {
        return new Source(
                file.label(),
                () -> Files.newInputStream(file.path()),
                FileKind.of(file.file()),
                file.id(),
                file.found());
    }

    static Source ofStandardInput(InputStream stream) {
        return new Source("stdin", () -> stream, Optional.empty(), "stdin", false);
    }

    boolean isOneArticle() {
        return kind.filter(known -> known != FileKind.JSON_LINES).isPresent();
    }

    /** Opens it and reads article by article. */
    Iterator<InputArticle> read() throws IOException {
        var stream = uncompressed(new BufferedInputStream(opener.open()));
        return switch (kind.isPresent() ? kind.get() : Beginning.of(stream).kind()) {
            case JSON_LINES -> new JsonLines(stream, id, label);
            case TEXT -> one(InputArticle.ofText(id, Charsets.decode(all(stream, LONGEST_TEXT_BYTES), label), label));
            case HTML -> one(HtmlArticle.read(all(stream, LONGEST_PAGE_BYTES), id, label));
        };
    }

    private static Iterator<InputArticle> one(InputArticle article) {
        return List.of(article).iterator();
    }

    private static BufferedInputStream uncompressed(BufferedInputStream stream) throws IOException {
        return Beginning.of(stream).isCompressed()
                ? new BufferedInputStream(new GZIPInputStream(stream, 1 << 16))
                : stream;
    }

    private byte[] all(InputStream stream, int limit) throws IOException {
        try (stream) {
            var bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new InputException(label
                        + ": too large for one article: more than %,d bytes; many articles are read".formatted(limit)
                        + " from .jsonl, one a line");
            }
            return bytes;
        }
    }

    /** Says that a source cannot be read, and why. */
    static InputException unreadable(String label, IOException cause) {
        return new InputException(label + ": cannot be read: " + cause.getMessage());
    }
}
