package dev.verbatim.witness;

import dev.verbatim.article.Dating;
import dev.verbatim.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * All that one article testifies. It leaves the article behind; matching and editing need nothing else.
 *
 * @param articleId the article
 * @param uri where it was published; empty if not told
 * @param publisher its publisher; empty if not told
 * @param title its headline: as given, or else as found in the text; empty if neither
 * @param original whether the article is the words themselves
 * @param publication when it was published, as far as the article itself tells
 * @param body the story itself, without headline and furniture
 * @param sketch a sample of its own prose
 * @param witnesses its quotations in reading order, terms included (they bear no witness)
 */
public record Testimony(
        String articleId,
        String uri,
        String publisher,
        String title,
        boolean original,
        Dating publication,
        Span body,
        Sketch sketch,
        List<Witness> witnesses)
        implements Serializable, Comparable<Testimony> {

    /** Copies the list; refuses null. */
    public Testimony {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(sketch, "sketch");
        witnesses = List.copyOf(witnesses);
    }

    /** By article id. */
    @Override
    public int compareTo(Testimony other) {
        return articleId.compareTo(other.articleId);
    }
}
