package dev.verbatim.service.rpc;

import com.google.protobuf.Message;
import dev.verbatim.service.archive.Listing;
import dev.verbatim.service.wire.PageToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts a list into the pages that a request asks for: so many things at most, and so many bytes. */
final class Pages {

    private static final int BYTES = 3 * 1024 * 1024;
    private static final int FIELD_BYTES = 6;

    private final String method;
    private final Message request;
    private final int size;
    private final Optional<String> start;

    private Pages(String method, Message request, int size, Optional<String> start) {
        this.method = method;
        this.request = request;
        this.size = size;
        this.start = start;
    }

    /** The pages of a method's request, of at most so many things; refuses a token that is not of this request. */
    static Pages of(String method, Message request, int size, String pageToken) {
        return new Pages(method, request, size, PageToken.key(pageToken, method, request));
    }

    /** The page of a list. Every page but an empty list's has at least one thing. */
    <T, M extends Message> Page<M> page(Listing<T> listing, Function<? super T, M> translation) {
        List<Listing.Entry<T>> rest = listing.after(start);
        List<M> messages = new ArrayList<>();
        int bytes = 0;
        for (Listing.Entry<T> entry : rest) {
            Calls.requireUncancelled();
            if (messages.size() == size) {
                return new Page<>(messages, tokenAfter(rest, messages.size()));
            }
            M message = translation.apply(entry.thing());
            bytes += message.getSerializedSize() + FIELD_BYTES;
            if (bytes > BYTES && !messages.isEmpty()) {
                return new Page<>(messages, tokenAfter(rest, messages.size()));
            }
            messages.add(message);
        }
        return new Page<>(messages, "");
    }

    private <T> String tokenAfter(List<Listing.Entry<T>> rest, int count) {
        return PageToken.after(rest.get(count - 1).key(), method, request);
    }

    /**
     * One page.
     *
     * @param messages what is on it
     * @param nextPageToken the token of the next one; empty if and only if this is the last
     */
    record Page<M>(List<M> messages, String nextPageToken) {}
}
