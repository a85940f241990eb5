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

/** The five articles of the folder {@code seeds}. */
final class Seeds {

    private Seeds() {}

    static List<Article> articles() {
        try (Stream<Path> files = Files.list(Path.of("../../seeds"))) {
            return files.sorted().map(Seeds::article).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Testimony> testimonies() {
        ArticleReader reader = new ArticleReader();
        return articles().stream().map(reader::read).toList();
    }

    private static Article article(Path file) {
        try {
            return Article.of(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
