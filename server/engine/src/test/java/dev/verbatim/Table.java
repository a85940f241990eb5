package dev.verbatim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A table of excerpts and what is expected of each, as a resource that a person can read.
 *
 * <pre>
 * # What is tried
 * {@literal >} a line of the excerpt
 * {@literal >} another
 * = a line of the printed form
 * </pre>
 *
 * <p>An empty line parts two rows; a row without a comment of its own goes on with the one before.
 */
public final class Table {

    private Table() {}

    /** The rows of a resource beside a test: what is tried, the excerpt, the printed form. */
    public static Stream<Arguments> rows(Class<?> test, String resource) {
        List<Arguments> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        String title = "";
        for (String line : lines(test, resource)) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.isEmpty()) {
                add(rows, title, row);
                row.clear();
            } else {
                row.add(line);
            }
        }
        add(rows, title, row);
        return rows.stream();
    }

    private static void add(List<Arguments> rows, String title, List<String> row) {
        if (!row.isEmpty()) {
            rows.add(Arguments.of(title, joined(row, '>'), joined(row, '=')));
        }
    }

    private static String joined(List<String> row, char mark) {
        return row.stream()
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.length() > 1 ? line.substring(2) : "")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(Class<?> test, String resource) {
        try (InputStream stream = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
