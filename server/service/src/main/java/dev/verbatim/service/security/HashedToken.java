package dev.verbatim.service.security;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;

/** A token that is good until it expires, of which only the SHA-256 is known. */
final class HashedToken {

    private final Optional<Principal> principal;
    private final byte[] hash;
    private final long expiry;

    /** A token that is good until {@code expiry}, in milliseconds since 1970; for ever if that is the greatest. */
    HashedToken(Principal principal, byte[] hash, long expiry) {
        this.principal = Optional.of(principal);
        this.hash = hash.clone();
        this.expiry = expiry;
    }

    /** Takes as long whatever the hash. */
    boolean hasHash(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    /** Whose it is, if it is still good by a clock, which is asked only if it ever expires. */
    Optional<Principal> principalBy(InstantSource clock) {
        return expiry == Long.MAX_VALUE || clock.millis() < expiry ? principal : Optional.empty();
    }
}
