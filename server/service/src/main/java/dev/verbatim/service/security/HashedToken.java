package dev.verbatim.service.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** A token that is good until it expires, of which only the SHA-256 is known. */
final class HashedToken {

    static final int BYTES = 32;

    private final Principal principal;
    private final byte[] hash;
    private final Instant expiry;

    HashedToken(Principal principal, byte[] hash, Instant expiry) {
        this.principal = principal;
        this.hash = hash.clone();
        this.expiry = expiry;
    }

    /** What a token is compared by. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes as long whatever the hash. */
    boolean hasHash(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(expiry);
    }

    Principal principal() {
        return principal;
    }
}
