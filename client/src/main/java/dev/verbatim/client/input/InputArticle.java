package dev.verbatim.client.input;

import static java.util.Objects.requireNonNull;

import dev.verbatim.v1.Article;

/**
 * An article as read from the input.
 *
 * @param id the last segment of its name: the one its line states, else its file's name without the ending, followed by
 *     the line's number if the file holds several
 * @param named whether its line or its file's name states the id; if not, a shared server had better choose the name
 * @param article its fields, without a name
 * @param origin where it was read, such as {@code news/a.txt} or {@code news.jsonl:12}
 */
public record InputArticle(String id, boolean named, Article article, String origin) {
    /** The most code points that the text of an article may have. */
    static final int LONGEST_TEXT = 500_000;

    private static final String COLLECTION = "articles/";

    /** Checks that nothing is missing. */
    public InputArticle {
        requireNonNull(id, "id");
        requireNonNull(article, "article");
        requireNonNull(origin, "origin");
    }

    /** Returns the resource name that belongs to the id. */
    public String name() {
        return COLLECTION + id;
    }

    /** Returns the article with its resource name set. */
    public Article namedArticle() {
        return article.toBuilder().setName(name()).build();
    }

    static InputArticle ofText(String id, String text, String origin) {
        return new InputArticle(id, true, Article.newBuilder().setText(text).build(), origin);
    }

    static InputArticle ofMessage(Article message, String idIfUnnamed, String origin) {
        var name = message.getName();
        if (name.isEmpty()) {
            return new InputArticle(idIfUnnamed, false, message, origin);
        }
        if (!name.startsWith(COLLECTION)) {
            throw new InputException(origin + ": the name of an article is articles/ID, not " + name);
        }
        var unnamed = message.toBuilder().clearName().build();
        return new InputArticle(name.substring(COLLECTION.length()), true, unnamed, origin);
    }
}
