package dev.verbatim.witness;

/** Says that an article has more quotations than may be read of one. */
public final class TooManyQuotationsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int count;

    /** For an article with {@code count} quotations. */
    public TooManyQuotationsException(int count) {
        super("an article may have at most " + ArticleReader.MAXIMUM_QUOTATIONS + " quotations; this one has " + count);
        this.count = count;
    }

    /** How many quotations were found. */
    public int count() {
        return count;
    }
}
