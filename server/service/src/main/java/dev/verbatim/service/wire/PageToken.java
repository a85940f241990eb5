package dev.verbatim.service.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import dev.verbatim.service.store.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a reader of a list stopped: the key of the last thing read, bound to the method and to every field of the request
 * but {@code page_size} and {@code page_token}.
 *
 * <p>It holds no position, so that a list may grow and shrink between two pages.
 */
public final class PageToken {

    private static final int SEAL_BYTES = 16;
    private static final int SEAL_DIGITS = 2 * SEAL_BYTES;

    private PageToken() {}

    /** The token to go on after a key. */
    public static String after(String key, String method, Message request) {
        String whole = seal(key, method, request) + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that a request's token says to go on after; empty for the first page. Refuses any other token. */
    public static Optional<String> key(String token, String method, Message request) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        return opened(token)
                .filter(opened -> opened.length() >= SEAL_DIGITS)
                .map(opened -> opened.substring(SEAL_DIGITS))
                .filter(key -> after(key, method, request).equals(token))
                .or(() -> {
                    throw new FailureException(new Failure.PageTokenInvalid(method));
                });
    }

    private static Optional<String> opened(String token) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String seal(String key, String method, Message request) {
        Descriptor type = request.getDescriptorForType();
        Message conditions = request.toBuilder()
                .clearField(type.findFieldByName("page_size"))
                .clearField(type.findFieldByName("page_token"))
                .build();
        return new Digest().add(method).add(conditions.toByteArray()).add(key).hex(SEAL_BYTES);
    }
}
