package dev.verbatim.client.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The articles of a stream of JSON lines; blank lines are skipped. */
final class JsonLines implements Iterator<InputArticle> {
    private final InputStream stream;
    private final String id;
    private final String label;
    private int lineNumber;
    private boolean ended;
    private Optional<InputArticle> next = Optional.empty();

    JsonLines(InputStream stream, String id, String label) {
        this.stream = stream;
        this.id = id;
        this.label = label;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            try {
                next = readArticle();
            } catch (IOException unreadable) {
                throw Source.unreadable(label, unreadable);
            }
        }
        return next.isPresent();
    }

    @Override
    public InputArticle next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var article = next.orElseThrow();
        next = Optional.empty();
        return article;
    }

    private Optional<InputArticle> readArticle() throws IOException {
        for (var bytes = readLine(); bytes.isPresent(); bytes = readLine()) {
            var origin = label + ":" + lineNumber;
            var line = Utf8.decode(bytes.get(), origin);
            if (!line.isBlank()) {
                return Optional.of(
                        InputArticle.ofMessage(ArticleLine.parse(line, origin), id + "." + lineNumber, origin));
            }
        }
        stream.close();
        ended = true;
        return Optional.empty();
    }

    private Optional<byte[]> readLine() throws IOException {
        var line = new ByteArrayOutputStream(4096);
        int read = stream.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = stream.read()) {
            line.write(read);
        }
        lineNumber++;
        return Optional.of(withoutByteOrderMark(line.toByteArray()));
    }

    private byte[] withoutByteOrderMark(byte[] line) {
        if (lineNumber > 1 || !Utf8.startsWithByteOrderMark(line)) {
            return line;
        }
        return Arrays.copyOfRange(line, 3, line.length);
    }
}
