package dev.verbatim.client.library;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The elements of a list that the server gives page by page; each page is asked for when the one before is used up.
 *
 * @param <T> the elements' type
 */
final class Pages<T> implements Iterator<T> {
    private final Function<String, Page<T>> call;
    private Page<T> page;
    private Iterator<T> elements;

    /**
     * One page.
     *
     * @param nextToken what to ask the next with; empty if this is the last
     */
    record Page<T>(List<T> elements, String nextToken) {}

    private Pages(Function<String, Page<T>> call) {
        this.call = call;
        this.page = call.apply("");
        this.elements = page.elements().iterator();
    }

    /** Asks for the first page, and for no further than the stream is read; {@code call} takes a page token, at first "". */
    static <T> Stream<T> stream(Function<String, Page<T>> call) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Pages<>(call), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        while (!elements.hasNext() && !page.nextToken().isEmpty()) {
            page = call.apply(page.nextToken());
            elements = page.elements().iterator();
        }
        return elements.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return elements.next();
    }
}
