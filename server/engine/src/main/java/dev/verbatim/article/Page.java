package dev.verbatim.article;

import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * An article's text laid out: where its headline stands, where its story starts and where the page's furniture begins.
 *
 * @param articleId the article
 * @param tokens the tokens of the whole text
 * @param headline the headline in the text; empty if it stands only beside it, or nowhere
 * @param paragraphs the paragraphs of the story, in order, furniture left out
 * @param body from the first paragraph's start to the last one's end; empty if there is none
 * @param dating when it was published, as told beside the text or in a dateline
 */
public record Page(
        String articleId, Tokens tokens, Optional<Span> headline, List<Span> paragraphs, Span body, Dating dating) {

    /** Copies the list. */
    public Page {
        paragraphs = List.copyOf(paragraphs);
    }
}
