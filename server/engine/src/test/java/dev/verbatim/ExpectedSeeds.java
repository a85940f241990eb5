package dev.verbatim;

import dev.verbatim.witness.Testimony;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is expected of the seeds, as text that a person can read: the reading of each article and the statements of all.
 *
 * <p>After a change for the better, {@link #main} writes the expectation anew, to be looked over line by line before it
 * is kept.
 */
final class ExpectedSeeds {

    private static final String STATEMENTS = "statements";

    private ExpectedSeeds() {}

    /** Writes what is found now into the folder given: {@code src/test/resources/dev/verbatim/seeds} of this module. */
    public static void main(String[] arguments) throws IOException {
        for (var found : found().entrySet()) {
            Files.writeString(Path.of(arguments[0], found.getKey() + ".txt"), found.getValue());
        }
    }

    /** What is found now, by name: {@code 000} to {@code 004} for the articles, {@code statements} for all. */
    static SortedMap<String, String> found() {
        SortedMap<String, String> found = new TreeMap<>();
        for (Testimony testimony : Seeds.testimonies()) {
            found.put(testimony.articleId().substring(0, 3), shortened(PrintedReading.of(testimony)));
        }
        found.put(STATEMENTS, shortened(PrintedStatement.all(Seeds.testimonies())));
        return found;
    }

    /** What is expected under a name. */
    static String expected(String name) {
        String resource = "seeds/" + name + ".txt";
        try (InputStream stream = Objects.requireNonNull(ExpectedSeeds.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the articles' ids cut to their numbers. */
    static String shortened(String printed) {
        return printed.replaceAll("\\b(\\d{3})_[0-9a-f]{16}", "$1");
    }
}
