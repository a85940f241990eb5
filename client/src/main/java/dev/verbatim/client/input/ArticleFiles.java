package dev.verbatim.client.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * The articles in the files that the user names, in their order.
 *
 * <p>A file ending in {@code .txt} is one article, whose id is the file's name without the ending; one ending in {@code
 * .jsonl} holds one article a line. {@code -} is standard input and, like a file without an ending, JSON lines if its
 * first character is an opening brace, else one text.
 *
 * <p>Files are opened one after the other, as reading goes on, so that any number fits. Reading throws {@link
 * InputException}, as soon as it comes to the place that is wrong.
 */
public final class ArticleFiles implements Iterable<InputArticle> {
    private final List<Source> sources;

    private ArticleFiles(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * Checks that the files exist and that no two of them would give two articles the same id.
     *
     * @param names paths, or {@code -} for standard input; the same path may stand twice
     * @throws InputException naming the file that is missing, not readable, of another ending, or the two that collide
     */
    public static ArticleFiles of(List<String> names, InputStream standardInput) {
        var sources = new ArrayList<Source>();
        for (var name : names) {
            sources.add(name.equals("-") ? new Source.Sniffed("stdin", () -> standardInput, "stdin") : source(name));
        }
        if (names.indexOf("-") != names.lastIndexOf("-")) {
            throw new InputException("standard input (-) can be read only once");
        }
        refuseCollisions(sources);
        return new ArticleFiles(sources);
    }

    private static Source source(String name) {
        var path = readablePath(name);
        var file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        if (dot <= 0) {
            return new Source.Sniffed(name, () -> Files.newInputStream(path), file);
        }
        var stem = file.substring(0, dot);
        return switch (file.substring(dot).toLowerCase(Locale.ROOT)) {
            case ".txt" -> new Source.TextFile(name, path, stem);
            case ".jsonl" -> new Source.JsonFile(name, path, stem);
            default ->
                throw new InputException(
                        name + ": articles are read from .txt and .jsonl files, or from standard input (-)");
        };
    }

    private static Path readablePath(String name) {
        try {
            var path = Path.of(name);
            if (!Files.exists(path)) {
                throw new InputException(name + ": no such file");
            }
            if (Files.isDirectory(path)) {
                throw new InputException(name + ": is a directory; name its files, as in " + path.resolve("*.txt"));
            }
            if (!Files.isReadable(path)) {
                throw new InputException(name + ": permission denied");
            }
            return path;
        } catch (InvalidPathException notAPath) {
            throw new InputException(name + ": not a file name");
        }
    }

    private static void refuseCollisions(List<Source> sources) {
        var byId = new HashMap<String, Source.TextFile>();
        for (var source : sources) {
            if (source instanceof Source.TextFile file) {
                var other = byId.putIfAbsent(file.id(), file);
                if (other != null && !isSameFile(other.path(), file.path())) {
                    throw new InputException(other.label() + " and " + file.label() + ": both would be articles/"
                            + file.id() + "; rename one of them");
                }
            }
        }
    }

    private static boolean isSameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Returns an iterator that starts from the first file again; standard input can be read only once. */
    @Override
    public Iterator<InputArticle> iterator() {
        return new Reading(sources.iterator());
    }

    private static final class Reading implements Iterator<InputArticle> {
        private final Iterator<Source> sources;
        private String label = "";
        private Iterator<InputArticle> articles = List.<InputArticle>of().iterator();

        Reading(Iterator<Source> sources) {
            this.sources = sources;
        }

        @Override
        public boolean hasNext() {
            try {
                while (!articles.hasNext() && sources.hasNext()) {
                    var source = sources.next();
                    label = source.label();
                    articles = source.read();
                }
                return articles.hasNext();
            } catch (IOException cause) {
                throw Source.unreadable(label, cause);
            }
        }

        @Override
        public InputArticle next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return articles.next();
        }
    }
}
