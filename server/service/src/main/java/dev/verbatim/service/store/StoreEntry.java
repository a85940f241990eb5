package dev.verbatim.service.store;

import java.util.Objects;

/** One thing that happens to an article that is kept. */
public sealed interface StoreEntry {

    /** The last segment of the article's resource name. */
    String articleId();

    /**
     * It is kept from now on, instead of any article of its name.
     *
     * @param article the article
     */
    record Put(StoredArticle article) implements StoreEntry {
        /** Refuses null. */
        public Put {
            Objects.requireNonNull(article, "article");
        }

        @Override
        public String articleId() {
            return article.deposit().articleId();
        }
    }

    /**
     * It is kept no longer, and nothing of it remains.
     *
     * @param articleId the last segment of its resource name
     */
    record Remove(String articleId) implements StoreEntry {
        /** Refuses null. */
        public Remove {
            Objects.requireNonNull(articleId, "articleId");
        }
    }
}
