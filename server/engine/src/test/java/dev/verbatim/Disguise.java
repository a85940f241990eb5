package dev.verbatim;

import dev.verbatim.article.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the seeds with other names on other days, and tells back what was found in them. */
final class Disguise {

    private final Map<String, String> forth;
    private final Map<String, String> back;
    private final DayShift shift;

    private Disguise(Map<String, String> forth, DayShift shift) {
        this.forth = forth;
        this.back = forth.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        this.shift = shift;
    }

    /** With the names of a table, a {@code name | other name} a line, and all days moved. */
    static Disguise of(String table, DayShift shift) {
        Map<String, String> names = new HashMap<>();
        lines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .forEach(pair -> names.put(pair[0], pair[1]));
        return new Disguise(names, shift);
    }

    /** The article with the other names and days, under its own id. */
    Article on(Article article) {
        Pattern taken = words(back);
        if (taken.matcher(article.text()).find()) {
            throw new IllegalArgumentException("a name of the table stands in " + article.id() + " already");
        }
        return Article.of(article.id(), shift.forth(replace(article.text(), forth)));
    }

    /** A printed form with the names and days of the seeds. */
    String off(String printed) {
        return replace(shift.back(printed), back);
    }

    private static String replace(String text, Map<String, String> names) {
        return words(names).matcher(text).replaceAll((MatchResult match) -> name(names, match.group()));
    }

    private static String name(Map<String, String> names, String name) {
        return Optional.ofNullable(names.get(name)).orElseThrow();
    }

    /** Any of the names as whole words, the longest first. */
    private static Pattern words(Map<String, String> names) {
        return Pattern.compile(names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(Disguise.class.getResourceAsStream(resource), resource)) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
