package dev.verbatim;

import dev.verbatim.article.Article;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The five articles that the project was developed against. */
public final class Seeds {

    private Seeds() {}

    /** The articles, named as the files are, in the order of their names. */
    public static List<Article> articles() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Seeds::article)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the articles testify, in their order. */
    public static List<Testimony> testimonies() {
        ArticleReader reader = new ArticleReader();
        return articles().stream().map(reader::read).toList();
    }

    /** The article whose name begins with {@code prefix}. */
    public static Article article(String prefix) {
        return articles().stream()
                .filter(article -> article.id().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static Article article(Path file) {
        try {
            String name = file.getFileName().toString();
            return Article.of(name.substring(0, name.length() - ".txt".length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the articles, looked for in this folder and those above. */
    public static Path folder() {
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("seeds"))) {
                return at.resolve("seeds");
            }
        }
        throw new IllegalStateException("no folder named seeds in " + start + " or above");
    }
}
