package dev.verbatim.client.library;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.Quotation;
import java.util.List;

/**
 * Articles to be read and not stored, and what takes the answers.
 *
 * @param <A> what the caller knows an article by
 */
public interface Extraction<A> {
    /** Returns the article to send. */
    Article article(A article);

    /** Takes the quotations of an article, in reading order. */
    void found(A article, List<Quotation> quotations);

    /** Takes an article that the server does not read, and why. */
    void refused(A article, Failure why);
}
