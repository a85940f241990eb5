package dev.verbatim.service.security;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens that are good, from a file that is read again when it changes. Safe for use by several threads. */
public final class Tokens implements AutoCloseable {

    private static final ThreadLocal<TokenDigest> DIGEST = ThreadLocal.withInitial(TokenDigest::new);

    private final InstantSource clock;
    private final WatchedFiles watched;
    private volatile List<HashedToken> tokens = List.of();

    private Tokens(Path file, Duration period, InstantSource clock) throws IOException {
        this.clock = clock;
        this.watched =
                WatchedFiles.open(List.of(file), period, contents -> tokens = TokenLines.read(file, contents.get(0)));
    }

    /**
     * Reads a file, and again when it changes, which is looked for at this period.
     *
     * @throws IOException if it cannot be read or a line is not allowed; the message says which and why
     */
    public static Tokens open(Path file, Duration period, InstantSource clock) throws IOException {
        return new Tokens(file, period, clock);
    }

    /**
     * Whose token this is, without the blanks around it, from a position of a text on. Takes as long for a wrong one as for a
     * right one, and looks at every token there is.
     */
    public Optional<Principal> principal(String text, int from) {
        int start = from;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        byte[] hash = DIGEST.get().of(text, start, end);
        @Nullable HashedToken found = null;
        for (HashedToken known : tokens) {
            if (known.hasHash(hash)) {
                found = known;
            }
        }
        return found == null ? Optional.empty() : found.principalBy(clock);
    }

    @Override
    public void close() {
        watched.close();
    }
}
