package dev.verbatim.client.library;

import io.grpc.Status;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The elements of a list that the server gives page by page; each page is asked for when the one before is used up. One that
 * takes the server longer than a call may is asked for again in smaller pages: it remembers what it has worked out so far.
 *
 * @param <T> the elements' type
 */
final class Pages<T> implements Iterator<T> {
    private static final int SHRINKING = 4;

    private final Call<T> call;
    private int size;
    private Page<T> page;
    private Iterator<T> elements;

    /**
     * One page.
     *
     * @param nextToken what to ask the next with; empty if this is the last
     */
    record Page<T>(List<T> elements, String nextToken) {}

    /** Asks for a page of so many elements; the token of the first is empty. */
    @FunctionalInterface
    interface Call<T> {
        Page<T> page(String token, int size);
    }

    private Pages(int size, Call<T> call) {
        this.call = call;
        this.size = size;
        this.page = page("");
        this.elements = page.elements().iterator();
    }

    /** Asks for the first page, and for no further than the stream is read. */
    static <T> Stream<T> stream(int size, Call<T> call) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Pages<>(size, call), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        while (!elements.hasNext() && !page.nextToken().isEmpty()) {
            page = page(page.nextToken());
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

    private Page<T> page(String token) {
        while (true) {
            try {
                return call.page(token, size);
            } catch (CallException failed) {
                if (failed.failure().code() != Status.Code.DEADLINE_EXCEEDED || size == 1) {
                    throw failed;
                }
                size = Math.max(1, size / SHRINKING);
            }
        }
    }
}
