package dev.verbatim.service.archive;

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
 * @param storedAt when it was stored; empty if it never was
 */
public record Holding(Deposit deposit, Testimony testimony, String etag, Optional<Instant> storedAt) {

    /** Refuses null. */
    public Holding {
        Objects.requireNonNull(deposit, "deposit");
        Objects.requireNonNull(testimony, "testimony");
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(storedAt, "storedAt");
    }

    /** The last segment of the article's resource name. */
    public String articleId() {
        return deposit.articleId();
    }

    /** About how many bytes of memory it takes. */
    long bytes() {
        return Footprint.of(deposit.article()) + Footprint.of(testimony);
    }
}
