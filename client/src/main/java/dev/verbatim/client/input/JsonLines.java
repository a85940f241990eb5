package dev.verbatim.client.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The articles of a stream of JSON lines; blank lines are skipped. After a line that is wrong it goes on with the next. */
final class JsonLines implements Iterator<InputArticle> {
    private static final int LONGEST_LINE_BYTES = 16 << 20;

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
                ended = true;
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
            var line = decoded(bytes.get(), origin);
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
        lineNumber++;
        for (; read >= 0 && read != '\n'; read = stream.read()) {
            if (line.size() == LONGEST_LINE_BYTES) {
                ended = true;
                throw new InputException(label + ":" + lineNumber
                        + ": too long: more than %,d bytes without a line break".formatted(LONGEST_LINE_BYTES));
            }
            line.write(read);
        }
        return Optional.of(line.toByteArray());
    }

    private String decoded(byte[] line, String origin) {
        var text = Charsets.decode(line, origin);
        return lineNumber == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
