package dev.verbatim.client.call;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Iterators as streams that read no further than asked. */
final class Streams {
    private Streams() {}

    static <T> Stream<T> concat(List<T> first, Iterator<T> rest) {
        var stream = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(rest, Spliterator.ORDERED | Spliterator.NONNULL), false);
        return Stream.concat(first.stream(), stream);
    }
}
