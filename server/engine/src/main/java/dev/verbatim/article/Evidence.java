package dev.verbatim.article;

import dev.verbatim.text.Selector;
import java.io.Serializable;
import java.util.Objects;

/**
 * A passage that a decision rests on.
 *
 * @param articleId the article it stands in
 * @param selector the passage
 * @param reason what follows from it, in one sentence for a person
 */
public record Evidence(String articleId, Selector selector, String reason) implements Serializable {

    /** Refuses null. */
    public Evidence {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(selector, "selector");
        Objects.requireNonNull(reason, "reason");
    }
}
