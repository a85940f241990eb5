package dev.verbatim.service.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens that are good, from a file that is read again when it changes. Safe for use by several threads. */
public final class Tokens implements AutoCloseable {

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(HashedToken::digest);

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

    /** Whose token this is. Takes as long for a wrong one as for a right one, and looks at every token there is. */
    public Optional<Principal> principal(String token) {
        byte[] hash = DIGEST.get().digest(token.getBytes(StandardCharsets.UTF_8));
        @Nullable HashedToken found = null;
        for (HashedToken known : tokens) {
            if (known.hasHash(hash)) {
                found = known;
            }
        }
        return found == null || !found.isGoodAt(clock.instant()) ? Optional.empty() : Optional.of(found.principal());
    }

    @Override
    public void close() {
        watched.close();
    }
}
