package dev.verbatim.service.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a watcher stopped.
 *
 * @param epoch which log of changes
 * @param number the last change in it that has been seen
 * @param key the key of the last current statement that has been sent; empty if all have, or none was asked for
 */
public record ResumeToken(long epoch, long number, Optional<String> key) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})([0-9a-f]{16})(?:/(.*))?", Pattern.DOTALL);

    /** The token as it is sent. */
    public String encode() {
        String whole =
                "%016x%016x%s".formatted(epoch, number, key.map(at -> "/" + at).orElse(""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** The token that was sent so; empty if it was none. */
    static Optional<ResumeToken> decode(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            Matcher matcher = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (matcher.matches()) {
                return Optional.of(new ResumeToken(
                        Long.parseUnsignedLong(matcher.group(1), 16),
                        Long.parseUnsignedLong(matcher.group(2), 16),
                        Optional.ofNullable(matcher.group(3))));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
