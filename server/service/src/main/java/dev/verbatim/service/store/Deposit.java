package dev.verbatim.service.store;

import dev.verbatim.article.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An article as a client hands it in: what the engine reads, and what is only kept to be given back.
 *
 * @param article what the engine reads
 * @param languageCode the language as sent; empty if not told
 * @param utterTime when exactly an original was uttered, if told
 */
public record Deposit(Article article, String languageCode, Optional<Instant> utterTime) {

    private static final int DIGEST_BYTES = 16;

    /** Refuses null. */
    public Deposit {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(languageCode, "languageCode");
        Objects.requireNonNull(utterTime, "utterTime");
    }

    /** The last segment of the article's resource name. */
    public String articleId() {
        return article.id();
    }

    /** A digest of everything in it, in time linear in the text's length. */
    public String digest() {
        Digest digest = new Digest()
                .add(article.id())
                .add(article.uri())
                .add(article.publisher())
                .add(article.title())
                .add(article.publishDate().map(LocalDate::toString).orElse(""))
                .add(languageCode)
                .add(article.text())
                .add(article.original().map(Record::toString).orElse(""))
                .add(utterTime.map(Instant::toString).orElse(""));
        article.authors().forEach(digest::add);
        return digest.hex(DIGEST_BYTES);
    }
}
