package dev.verbatim.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A published text that quotes people, as it came in.
 *
 * @param id the last segment of its resource name, without {@code articles/}
 * @param uri where it was published; empty if not told
 * @param publisher the publisher's name; empty if not told
 * @param title the headline as given beside the text; empty if not told
 * @param authors the bylines
 * @param publishDate the civil date of publication, if told
 * @param text the text, kept exactly as sent; spans point into it
 * @param original set if the text is the words themselves
 */
public record Article(
        String id,
        String uri,
        String publisher,
        String title,
        List<String> authors,
        Optional<LocalDate> publishDate,
        String text,
        Optional<Original> original) {

    /** Copies the list; refuses null. */
    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(title, "title");
        authors = List.copyOf(authors);
        Objects.requireNonNull(publishDate, "publishDate");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(original, "original");
    }

    /** An article of which only its name and its text are known. */
    public static Article of(String id, String text) {
        return new Article(id, "", "", "", List.of(), Optional.empty(), text, Optional.empty());
    }
}
