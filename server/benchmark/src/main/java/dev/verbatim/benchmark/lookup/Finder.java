package dev.verbatim.benchmark.lookup;

import dev.verbatim.alignment.Row;
import java.io.IOException;
import java.util.List;

/** An index of quotations. */
interface Finder extends AutoCloseable {

    /** What it is called in the table. */
    String title();

    /** Adds some quotations. What is added can be found when the method returns. */
    void add(List<Quotes.Entry> entries) throws IOException;

    /** The quotations that answer best, as the index itself ranks them, at most {@code limit}. */
    List<Candidate> find(Row question, int limit) throws IOException;

    /** How many bytes the index takes. */
    long bytes() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * An answer.
     *
     * @param entry the quotation
     * @param whole whether the index itself has verified that it has the words as they are
     */
    record Candidate(Quotes.Entry entry, boolean whole) {}
}
