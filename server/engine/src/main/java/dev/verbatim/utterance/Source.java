package dev.verbatim.utterance;

import dev.verbatim.article.Dating;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a citation needs to know of an article.
 *
 * @param articleId the article
 * @param uri where it was published; empty if not told
 * @param publisher its publisher; empty if not told
 * @param title its headline; empty if not known
 * @param publication when it was published, narrowed by what it shares with other articles
 * @param family the least article id of its family of copies: itself if it copies nobody and nobody copies it
 * @param copiedFrom the article of its family that it was probably copied from; empty if none or unknown
 */
public record Source(
        String articleId,
        String uri,
        String publisher,
        String title,
        Dating publication,
        String family,
        String copiedFrom)
        implements Serializable {

    /** Refuses null. */
    public Source {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(copiedFrom, "copiedFrom");
    }
}
