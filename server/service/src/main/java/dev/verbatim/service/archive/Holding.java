package dev.verbatim.service.archive;

import dev.verbatim.service.store.Deposit;
import dev.verbatim.service.store.StoredArticle;
import dev.verbatim.witness.Testimony;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An article that has been read.
 *
 * @param deposit the article as it came in
 * @param testimony what it testifies
 * @param etag a digest of the deposit
 * @param createTime when it was first stored; empty if it never was
 * @param updateTime when it was last replaced, {@code createTime} if never; empty if it was never stored
 */
public record Holding(
        Deposit deposit, Testimony testimony, String etag, Optional<Instant> createTime, Optional<Instant> updateTime) {

    /** Refuses null. */
    public Holding {
        Objects.requireNonNull(deposit, "deposit");
        Objects.requireNonNull(testimony, "testimony");
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(createTime, "createTime");
        Objects.requireNonNull(updateTime, "updateTime");
    }

    /** The last segment of the article's resource name. */
    public String articleId() {
        return deposit.articleId();
    }

    /** What is to be kept of it. Only for an article that is stored. */
    StoredArticle stored() {
        return new StoredArticle(deposit, createTime.orElseThrow(), updateTime.orElseThrow());
    }

    /** The same, but created when another was. */
    Holding inPlaceOf(Holding before) {
        return new Holding(deposit, testimony, etag, before.createTime, updateTime);
    }

    /** About how many bytes of memory it takes. */
    public long bytes() {
        return Footprint.of(deposit.article()) + Footprint.of(testimony);
    }
}
