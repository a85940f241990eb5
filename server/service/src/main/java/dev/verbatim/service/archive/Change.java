package dev.verbatim.service.archive;

import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of one article.
 *
 * @param articleId the article
 * @param holding the article as it is from now on; empty if it is withdrawn
 */
public record Change(String articleId, Optional<Holding> holding) {

    /** Refuses null. */
    public Change {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(holding, "holding");
    }

    /** The article is new, or takes the place of the one that had its name. */
    static Change put(Holding holding) {
        return new Change(holding.articleId(), Optional.of(holding));
    }

    /** The article is withdrawn. */
    static Change remove(String articleId) {
        return new Change(articleId, Optional.empty());
    }
}
