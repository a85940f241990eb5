package dev.verbatim.service.security;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What tokens are compared by, reckoned without garbage, since every call shows a token. For one thread. */
final class TokenDigest {

    /** How long a digest is. */
    static final int BYTES = 32;

    private static final int BLOCK = 64;
    private static final int LAST_ASCII = 0x7f;

    /** A byte that no text has in UTF-8. */
    private static final byte NO_TEXT = (byte) 0xff;

    private final MessageDigest sha256 = sha256();
    private final byte[] block = new byte[BLOCK];
    private final byte[] digest = new byte[BYTES];

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The SHA-256 of a stretch of text, good until the next is asked for; if it is not ASCII, which no token in a header can be,
     * that of no text. Nothing of the text is kept.
     */
    byte[] of(String text, int start, int end) {
        for (int next = start; next < end; next += BLOCK) {
            int length = Math.min(BLOCK, end - next);
            for (int i = 0; i < length; i++) {
                char sign = text.charAt(next + i);
                block[i] = sign <= LAST_ASCII ? (byte) sign : NO_TEXT;
            }
            sha256.update(block, 0, length);
        }
        Arrays.fill(block, (byte) 0);
        try {
            sha256.digest(digest, 0, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has " + BYTES + " bytes", e);
        }
        return digest;
    }
}
