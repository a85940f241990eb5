package dev.verbatim.service.store;

import java.time.Instant;
import java.util.Objects;

/**
 * An article that is kept.
 *
 * @param deposit the article as it came in
 * @param createTime when it was first stored
 * @param updateTime when it was last replaced; {@code createTime} if never
 */
public record StoredArticle(Deposit deposit, Instant createTime, Instant updateTime) {

    /** Refuses null. */
    public StoredArticle {
        Objects.requireNonNull(deposit, "deposit");
        Objects.requireNonNull(createTime, "createTime");
        Objects.requireNonNull(updateTime, "updateTime");
    }
}
