package dev.verbatim.witness;

import dev.verbatim.article.Article;
import dev.verbatim.article.Dating;
import dev.verbatim.text.Span;
import java.util.List;

/** Reads an article: the first of the engine's three doors. */
public final class ArticleReader {

    /** How many quotations an article may have at most. */
    public static final int MAXIMUM_QUOTATIONS = 10_000;

    /**
     * All that the article testifies. Any text is read without an exception, noise included; time is linear in its
     * length.
     *
     * @throws TooManyQuotationsException if the article has more than {@value #MAXIMUM_QUOTATIONS} quotations
     */
    public Testimony read(Article article) {
        return new Testimony(
                article.id(),
                article.uri(),
                article.publisher(),
                article.title(),
                article.original().isPresent(),
                Dating.UNKNOWN,
                new Span(0, 0),
                Sketch.of(new long[0]),
                List.of());
    }
}
