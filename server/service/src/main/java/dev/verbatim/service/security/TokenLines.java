package dev.verbatim.service.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lines of a file of tokens: a principal, its role, the token's SHA-256 in hexadecimal digits, and perhaps the day (its
 * start, UTC) or instant from which on it is no good. {@code #} begins a comment. A principal may have several tokens, but
 * one role.
 */
final class TokenLines {

    private static final int MAXIMUM = 1_000;
    private static final String FORM = "PRINCIPAL reader|writer|admin SHA256 [EXPIRY]";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    private final Path file;
    private final List<HashedToken> tokens = new ArrayList<>();
    private final Map<String, Role> roles = new HashMap<>();

    private TokenLines(Path file) {
        this.file = file;
    }

    /** The tokens of a file; throws {@link IOException} with the line at fault, but nothing of what it holds of a token. */
    static List<HashedToken> read(Path file, ByteBuffer content) throws IOException {
        TokenLines lines = new TokenLines(file);
        int number = 0;
        for (String line :
                StandardCharsets.UTF_8.decode(content.duplicate()).toString().split("\n", -1)) {
            number++;
            lines.add(number, line.replaceFirst("#.*", "").strip());
        }
        return List.copyOf(lines.tokens);
    }

    private void add(int number, String line) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        String[] columns = line.split("\\s+", -1);
        if (columns.length < 3 || columns.length > 4) {
            throw refused(number, columns.length + " columns; allowed is " + FORM);
        }
        if (tokens.size() == MAXIMUM) {
            throw refused(number, "more than " + MAXIMUM + " tokens");
        }
        tokens.add(new HashedToken(
                principal(number, columns[0], columns[1]),
                hash(number, columns[2]),
                columns.length == 3 ? Long.MAX_VALUE : expiry(number, columns[3])));
    }

    private Principal principal(int number, String name, String label) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw refused(number, "a principal is 1 to 64 of A-Z, a-z, 0-9, `.`, `_`, `@` and `-`");
        }
        Role role = Role.of(label)
                .orElseThrow(() -> refused(number, "the second column is no role; allowed are reader, writer, admin"));
        if (roles.merge(name, role, (known, other) -> known) != role) {
            throw refused(number, name + " has another role above; allowed is one for each principal");
        }
        return new Principal(name, role);
    }

    private byte[] hash(int number, String digits) throws IOException {
        String allowed =
                "the third column is no SHA-256; allowed are 64 hexadecimal digits, as `verbatim token` prints";
        if (digits.length() != 2 * TokenDigest.BYTES) {
            throw refused(number, allowed);
        }
        try {
            byte[] hash = HexFormat.of().parseHex(digits);
            if (tokens.stream().anyMatch(token -> token.hasHash(hash))) {
                throw refused(number, "the same token as above");
            }
            return hash;
        } catch (IllegalArgumentException e) {
            throw refused(number, allowed);
        }
    }

    private long expiry(int number, String text) throws IOException {
        try {
            Instant expiry = text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            return expiry.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw refused(
                    number, "no expiry; allowed is a day such as 2027-01-31, or an instant, 2027-01-31T12:00:00Z");
        }
    }

    private IOException refused(int number, String what) {
        return new IOException(file + ", line " + number + ": " + what);
    }
}
