package dev.verbatim.client;

import dev.verbatim.client.input.InputException;
import dev.verbatim.client.output.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token, and the line by which a server knows it. */
@Command(
        name = "token",
        description = "Makes a token for a caller, and the line for the file that a server is given by --tokens.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim token desk writer --into tokens > desk.token",
            "  verbatim token site reader --expires 2027-01-31",
            "",
            "Prints the token, which nobody can get again: the line has its SHA-256 only.",
            "A caller may have several tokens, so that a new one can be handed out",
            "before the line of an old one is removed."
        })
final class TokenCommand implements Callable<Integer> {
    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CALLER", description = "What logs are to call the caller.")
    private String caller = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "reader, writer (stores too) or admin (deletes too).")
    private Role role = Role.READER;

    @Option(names = "--expires", paramLabel = "DAY", description = "No good from this day on (UTC).")
    private Optional<LocalDate> expires = Optional.empty();

    @Option(names = "--into", paramLabel = "FILE", description = "Add the line to this file instead of printing it.")
    private Optional<Path> into = Optional.empty();

    TokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What a caller may do, as the server's file writes it. */
    enum Role {
        READER,
        WRITER,
        ADMIN
    }

    @Override
    public Integer call() {
        if (!NAME.matcher(caller).matches()) {
            throw new InputException(
                    "CALLER is `" + caller + "`; allowed are 1 to 64 of A-Z, a-z, 0-9, `.`, `_`, `@` and `-`");
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var line = caller + " " + role.name().toLowerCase(Locale.ROOT) + " " + sha256(token)
                + expires.map(day -> " " + day).orElse("");
        if (into.isPresent()) {
            append(into.get(), line + "\n");
        } else {
            terminal.tell("the line for the server's file of tokens: " + line);
        }
        new PrintStream(terminal.out(), true, StandardCharsets.UTF_8).println(token);
        return ExitCode.ANSWERED;
    }

    private static String sha256(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    private static void append(Path file, String line) {
        try {
            var whole = Files.exists(file) ? Files.readString(file) : "";
            var separated = whole.isEmpty() || whole.endsWith("\n") ? line : "\n" + line;
            Files.writeString(file, separated, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new InputException(file + ": cannot be written: " + failed.getMessage());
        }
    }
}
