package dev.verbatim.statement;

import dev.verbatim.text.Span;
import java.util.Collection;
import java.util.List;

/**
 * Finds statements by their words, in time that grows with the rarity of the words and not with the number of
 * statements. Immutable.
 */
public final class StatementIndex {

    private StatementIndex() {}

    /** An index of these statements. */
    public static StatementIndex of(Collection<Statement> statements) {
        return new StatementIndex();
    }

    /** The statements that a piece of text quotes, best first, ties by id; at most {@code limit}. */
    public List<Hit> search(String text, int limit) {
        return List.of();
    }

    /** Whether somebody said these words, as far as the statements show. */
    public Verification verify(Inquiry inquiry) {
        throw new IllegalStateException("StatementIndex.verify is still to be written");
    }

    /**
     * A statement that answers a search.
     *
     * @param statement the statement
     * @param score how well the text fits, in [0.0, 1.0]; 1.0 is word for word
     * @param span the part of the statement's text that fits
     */
    public record Hit(Statement statement, double score, Span span) {}
}
