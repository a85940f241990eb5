package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the row of the engine's rooms: each may open the doors before it and none behind it. */
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/verbatim");
    private static final Pattern MENTION =
            Pattern.compile("^import (?:static )?dev\\.verbatim\\.(\\w+)\\.", Pattern.MULTILINE);
    private static final Pattern QUALIFIED = Pattern.compile("(?<![.\\w])dev\\.verbatim\\.(\\w+)\\.[A-Z]");

    private static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("article", Set.of("text")),
            Map.entry("quotation", Set.of("text", "article")),
            Map.entry("attribution", Set.of("text", "article", "quotation")),
            Map.entry("occasion", Set.of("text", "article", "quotation", "attribution")),
            Map.entry("witness", Set.of("text", "article", "quotation", "attribution", "occasion")),
            Map.entry("alignment", Set.of("text")),
            Map.entry("chronology", Set.of("text", "article", "occasion", "witness")),
            Map.entry(
                    "utterance",
                    Set.of(
                            "text",
                            "article",
                            "quotation",
                            "attribution",
                            "occasion",
                            "witness",
                            "alignment",
                            "chronology")),
            Map.entry("collation", Set.of("text", "alignment")),
            Map.entry("concordance", Set.of("text", "alignment")),
            Map.entry(
                    "statement",
                    Set.of(
                            "text",
                            "article",
                            "quotation",
                            "attribution",
                            "occasion",
                            "witness",
                            "alignment",
                            "chronology",
                            "utterance",
                            "collation")),
            Map.entry(
                    "verification",
                    Set.of(
                            "text",
                            "article",
                            "attribution",
                            "witness",
                            "alignment",
                            "utterance",
                            "collation",
                            "concordance",
                            "statement"))));

    @Test
    void rooms_areThoseOfTheRow() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            assertThat(rooms.map(room -> room.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
        }
    }

    @Test
    void imports_openNoDoorBehind() throws IOException {
        List<String> forbidden = new ArrayList<>();
        for (Path file : sources()) {
            String room = SOURCES.relativize(file).getName(0).toString();
            for (String imported : imported(Files.readString(file))) {
                if (!imported.equals(room)
                        && !ROOMS.getOrDefault(room, Set.of()).contains(imported)) {
                    forbidden.add(room + "/" + file.getFileName() + " imports " + imported);
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void imports_reachOnlyTheEngineAndTheLanguage() throws IOException {
        List<String> foreign = new ArrayList<>();
        for (Path file : sources()) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("import "))
                    .filter(line -> !line.matches("import (static )?(java\\.|dev\\.verbatim\\.).*"))
                    .forEach(line -> foreign.add(file.getFileName() + ": " + line));
        }
        assertThat(foreign).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> imported(String source) {
        Set<String> rooms = new TreeSet<>();
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^package .*$", "");
        for (Pattern pattern : List.of(MENTION, QUALIFIED)) {
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                rooms.add(matcher.group(1));
            }
        }
        return rooms;
    }

    @Test
    void rooms_sayWhatTheyOwn() {
        assertThat(ROOMS.keySet())
                .allSatisfy(room -> assertThat(SOURCES.resolve(room).resolve("package-info.java"))
                        .exists());
    }

    @Test
    void files_areShort() throws IOException {
        List<Path> files = sources();
        List<Integer> lengths = new ArrayList<>();
        for (Path file : files) {
            lengths.add(Files.readAllLines(file).size());
        }
        assertThat(lengths).allMatch(length -> length <= 400);
        assertThat(lengths.stream().filter(length -> length <= 250).count())
                .isGreaterThanOrEqualTo(files.size() * 9L / 10);
    }
}
