package dev.verbatim.client.library;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleResponse;

/**
 * Articles to be stored, and what takes the answers, in the order they come, which need not be that of the articles.
 *
 * @param <A> what the caller knows an article by
 */
public interface Ingestion<A> {
    /** Returns the last segment of the name to store the article under; empty if the server is to choose. */
    String id(A article);

    /** Returns the article to send, without a name. */
    Article article(A article);

    /** Takes an article that is stored, or was before. */
    void stored(A article, CreateArticleResponse result);

    /** Takes an article that is not stored, and why. */
    void refused(A article, Failure why);
}
