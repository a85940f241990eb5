package dev.verbatim.client.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The articles in the files that the user names, in their order.
 *
 * <p>A {@code .txt} file is one article, and so is a page of the web, {@code .html}, {@code .htm} or {@code .xhtml}; a
 * {@code .jsonl} or {@code .ndjson} file holds one article a line. Any of them may be compressed by gzip. The id is the
 * file's name without its endings, below a folder the path to it. {@code -} is standard input; what it holds, and what a
 * file without an ending does, its first characters tell.
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
     * Finds the files, and checks that no two of them would give two articles the same id.
     *
     * @param names paths of files and folders, patterns that the shell has left, or {@code -} for standard input; the
     *     same path may stand twice
     * @throws InputException naming the file that is missing, not readable, of another ending, or the two that collide
     */
    public static ArticleFiles of(List<String> names, InputStream standardInput) {
        if (names.indexOf("-") != names.lastIndexOf("-")) {
            throw new InputException("standard input (-) can be read only once");
        }
        var sources = new ArrayList<Source>();
        var byId = new HashMap<String, NamedFile>();
        for (var name : names) {
            if (name.equals("-")) {
                sources.add(Source.ofStandardInput(standardInput));
            } else {
                for (var file : NamedFiles.of(name)) {
                    refuseCollision(byId, file);
                    sources.add(Source.of(file));
                }
            }
        }
        return new ArticleFiles(sources);
    }

    private static void refuseCollision(Map<String, NamedFile> byId, NamedFile file) {
        if (FileKind.of(file.file()).orElse(FileKind.JSON_LINES) == FileKind.JSON_LINES) {
            return;
        }
        var other = byId.putIfAbsent(file.id(), file);
        if (other != null && !isSameFile(other.path(), file.path())) {
            throw new InputException(other.label() + " and " + file.label() + ": both would be articles/" + file.id()
                    + "; rename one of them, or name a folder above both");
        }
    }

    private static boolean isSameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Returns how many articles there are; empty if only reading can tell. */
    public OptionalInt size() {
        boolean told = sources.stream().allMatch(Source::isOneArticle);
        return told ? OptionalInt.of(sources.size()) : OptionalInt.empty();
    }

    /** Returns an iterator that starts from the first file again; standard input can be read only once. */
    @Override
    public Iterator<InputArticle> iterator() {
        return iterator(wrong -> {
            throw wrong;
        });
    }

    /**
     * Returns an iterator that hands what is wrong with files found in folders or by patterns to {@code skipped} and goes
     * on with the next line or file. What is wrong with a file that was named itself, it throws.
     */
    public Iterator<InputArticle> iterator(Consumer<InputException> skipped) {
        return new Reading(sources.iterator(), skipped);
    }

    private static final class Reading implements Iterator<InputArticle> {
        private final Iterator<Source> sources;
        private final Consumer<InputException> skipped;
        private Optional<Source> source = Optional.empty();
        private Iterator<InputArticle> articles = List.<InputArticle>of().iterator();

        Reading(Iterator<Source> sources, Consumer<InputException> skipped) {
            this.sources = sources;
            this.skipped = skipped;
        }

        @Override
        public boolean hasNext() {
            while (true) {
                try {
                    if (articles.hasNext()) {
                        return true;
                    }
                    if (!sources.hasNext()) {
                        return false;
                    }
                    source = Optional.of(sources.next());
                    articles = opened(source.get());
                } catch (InputException wrong) {
                    if (!source.map(Source::found).orElse(false)) {
                        throw wrong;
                    }
                    skipped.accept(wrong);
                }
            }
        }

        private static Iterator<InputArticle> opened(Source source) {
            try {
                return source.read();
            } catch (IOException cause) {
                throw Source.unreadable(source.label(), cause);
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
