package dev.verbatim.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the list of given names by pronoun from the counts of births that the Social Security Administration of the United
 * States publishes, one file {@code yobYYYY.txt} a year, a line {@code name,F,count}.
 */
final class GivenNames {

    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 1998;
    private static final int LEAST_BIRTHS = 500;
    private static final double LEAST_SHARE = 0.95;
    private static final int WIDTH = 120;

    private static final String HEAD = """
            # Given names by the pronoun of those who bear them, for names that nothing else is known of. Made by
            # `benchmark.jar names FOLDER` of the births in the United States from %d to %d (Social Security Administration,
            # public domain): names given at least %d times, and at least %d in 100 times to the one sex.
            #   names | he or she""";

    private final Map<String, long[]> births = new TreeMap<>();

    private GivenNames() {}

    /** The lines of the list; throws {@link IOException} if a year's file is missing or holds something else. */
    static List<String> of(Path folder) throws IOException {
        GivenNames names = new GivenNames();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (String line : Files.readAllLines(folder.resolve("yob" + year + ".txt"), StandardCharsets.UTF_8)) {
                names.count(line.strip().split(",", -1));
            }
        }
        List<String> lines =
                new ArrayList<>(HEAD.formatted(FIRST_YEAR, LAST_YEAR, LEAST_BIRTHS, Math.round(100 * LEAST_SHARE))
                        .lines()
                        .toList());
        names.add(lines, 0, "he");
        names.add(lines, 1, "she");
        return lines;
    }

    private void count(String[] columns) throws IOException {
        boolean whole = columns.length == 3 && columns[2].matches("\\d{1,9}") && columns[1].matches("[MF]");
        if (!whole) {
            throw new IOException("a line holds name,M or F,count, not " + String.join(",", columns));
        }
        births.computeIfAbsent(columns[0].toLowerCase(Locale.ROOT), name -> new long[2])[
                        columns[1].equals("M") ? 0 : 1] +=
                Long.parseLong(columns[2]);
    }

    private void add(List<String> lines, int sex, String pronoun) {
        StringBuilder line = new StringBuilder();
        births.forEach((name, counts) -> {
            long all = counts[0] + counts[1];
            if (all >= LEAST_BIRTHS && counts[sex] >= LEAST_SHARE * all) {
                if (line.length() + name.length() > WIDTH - 6) {
                    lines.add(line + " | " + pronoun);
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(name);
            }
        });
        lines.add(line + " | " + pronoun);
    }
}
