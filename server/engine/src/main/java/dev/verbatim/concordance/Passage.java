package dev.verbatim.concordance;

import java.util.List;
import java.util.Objects;

/**
 * A text to be found by its words.
 *
 * @param <T> what it belongs to
 * @param text the text; it is not kept
 * @param owner what is answered when it is found
 * @param marks what else it can be found by, such as {@code speaker crane}
 */
public record Passage<T>(String text, T owner, List<String> marks) {

    /** Copies the list; refuses null. */
    public Passage {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(owner, "owner");
        marks = List.copyOf(marks);
    }
}
