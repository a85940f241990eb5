package dev.verbatim.service.rpc;

import io.grpc.Metadata;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The ids of calls: the client's, if it sent one that may stand in a log, or else one that no other call has. */
final class RequestIds {

    static final Metadata.Key<String> HEADER = Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private static final int MAXIMUM_LENGTH = 64;
    private static final HexFormat HEX = HexFormat.of();

    /** Random above, so that servers and restarts differ; counted below. */
    private final AtomicLong next = new AtomicLong(new SecureRandom().nextLong() << Integer.SIZE);

    /** The id that a client sent, if it may stand in a log. */
    static @Nullable String given(Metadata headers) {
        @Nullable String given = headers.get(HEADER);
        return given != null && isFit(given) ? given : null;
    }

    /** An id that no other call has. */
    String next() {
        return HEX.toHexDigits(next.getAndIncrement());
    }

    private static boolean isFit(String id) {
        if (id.isEmpty() || id.length() > MAXIMUM_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean fit = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "._-".indexOf(c) >= 0;
            if (!fit) {
                return false;
            }
        }
        return true;
    }
}
