package dev.verbatim.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose token it is, and which files are taken. */
public class TokensTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration PERIOD = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    /** The line of a token. */
    public static String line(String principal, String role, String token) {
        byte[] hash = new TokenDigest().of(token, 0, token.length());
        return principal + " " + role + " " + HexFormat.of().formatHex(hash);
    }

    @Test
    void principal_severalTokens_areTheirs() throws IOException {
        String file = "# the desk\n" + line("desk", "writer", "old") + "\n\n" + line("desk", "writer", "new")
                + " # June\n" + line("site", "reader", "site");
        try (Tokens tokens = open(file)) {
            assertThat(tokens.principal("old", 0)).contains(new Principal("desk", Role.WRITER));
            assertThat(tokens.principal("new", 0)).contains(new Principal("desk", Role.WRITER));
            assertThat(tokens.principal("site", 0)).contains(new Principal("site", Role.READER));
            assertThat(tokens.principal("other", 0)).isEmpty();
            assertThat(tokens.principal("", 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 200})
    void principal_tokenOfAnyLength_isKnownByItsSha256(int length) throws Exception {
        String token = "t".repeat(length);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        try (Tokens tokens = open("desk writer " + HexFormat.of().formatHex(hash))) {
            assertThat(tokens.principal("Bearer  " + token + " ", 7)).isPresent();
            assertThat(tokens.principal(token + "\ufffd", 0)).isEmpty();
            assertThat(tokens.principal(token.substring(1), 0)).isEmpty();
        }
    }

    @Test
    void open_moreThanAThousandTokens_isRefused() throws IOException {
        String thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> line("desk", "writer", "token" + i) + "\n")
                .collect(Collectors.joining());
        open(thousand).close();

        assertThatThrownBy(() -> open(thousand + line("desk", "writer", "one more")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 1000 tokens");
    }

    @Test
    void open_moreThanAMebibyte_isRefused() throws IOException {
        String comment = "#".repeat((1 << 20) - 1) + "\n";
        open(comment).close();

        assertThatThrownBy(() -> open(comment + "\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is larger than");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-02, true", "2026-06-01, false", "2026-06-01T12:00:01Z, true", "2026-06-01T12:00:00Z, false"})
    void principal_expiry_isGoodBeforeItOnly(String expiry, boolean good) throws IOException {
        try (Tokens tokens = open(line("desk", "writer", "token") + " " + expiry)) {
            assertThat(tokens.principal("token", 0).isPresent()).isEqualTo(good);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk writer | line 1: 2 columns; allowed is PRINCIPAL reader|writer|admin SHA256 [EXPIRY]",
                "desk owner HASH | line 1: the second column is no role; allowed are reader, writer, admin",
                "d/k writer HASH | line 1: a principal is 1 to 64 of A-Z, a-z, 0-9, `.`, `_`, `@` and `-`",
                "desk writer secret | line 1: the third column is no SHA-256; allowed are 64 hexadecimal digits",
                "desk writer HASH 1.1.2027 | line 1: no expiry; allowed is a day such as 2027-01-31",
            })
    void open_lineNotAllowed_isRefusedWithWhatIs(String line, String message) {
        String whole = line.replace("HASH", "0".repeat(64));

        assertThatThrownBy(() -> open(whole))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message.strip())
                .hasMessageNotContaining("secret");
    }

    @Test
    void open_twoRolesOrTheSameTokenTwice_isRefused() {
        assertThatThrownBy(() -> open(line("desk", "writer", "a") + "\n" + line("desk", "admin", "b")))
                .hasMessageContaining("line 2: desk has another role above");
        assertThatThrownBy(() -> open(line("desk", "writer", "a") + "\n" + line("site", "reader", "a")))
                .hasMessageContaining("line 2: the same token as above");
    }

    @Test
    void file_changes_isTakenIn() throws Exception {
        Path file = Files.writeString(folder.resolve("tokens"), line("desk", "writer", "old"));
        try (Tokens tokens = Tokens.open(file, PERIOD, () -> NOW)) {
            Files.writeString(file, line("desk", "writer", "new"));
            while (tokens.principal("new", 0).isEmpty()) {
                Thread.sleep(PERIOD.toMillis());
            }
            assertThat(tokens.principal("old", 0)).isEmpty();
        }
    }

    private Tokens open(String lines) throws IOException {
        return Tokens.open(Files.writeString(folder.resolve("tokens"), lines), Duration.ofDays(1), () -> NOW);
    }
}
