package dev.verbatim.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words from a resource file, each with a value, looked up by folded key without allocating.
 *
 * <p>The file is UTF-8; {@code #} opens a comment at the start of a line; a line holds words, then optionally {@code |}
 * and columns. Which columns there are, the head of each file says.
 */
public final class WordList {

    private final long[] keys;
    private final int[] values;
    private final int mask;

    private WordList(long[] keys, int[] values) {
        this.keys = keys;
        this.values = values;
        this.mask = keys.length - 1;
    }

    /** The value of a key; -1 if the list does not have it. */
    public int value(long key) {
        if (key == 0) {
            return -1;
        }
        for (int slot = slot(key, mask); ; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
            if (keys[slot] == 0) {
                return -1;
            }
        }
    }

    /** Whether the list has a key. */
    public boolean has(long key) {
        return value(key) >= 0;
    }

    /** A list of the words of all lines of a resource; the value of a word is the number of its line, from 0. */
    public static WordList ofLines(List<Line> lines) {
        int count = lines.stream().mapToInt(line -> line.words().size()).sum();
        int capacity = Integer.highestOneBit(Math.max(8, count * 4));
        long[] keys = new long[capacity];
        int[] values = new int[capacity];
        for (int number = 0; number < lines.size(); number++) {
            for (String word : lines.get(number).words()) {
                put(keys, values, Folding.key(word), number);
            }
        }
        return new WordList(keys, values);
    }

    /** A list of the first parts of the words of several parts, which an underscore joins. */
    public static WordList firstParts(List<Line> lines) {
        return ofLines(List.of(new Line(
                lines.stream()
                        .flatMap(line -> line.words().stream())
                        .filter(word -> word.indexOf('_') > 0)
                        .map(word -> word.substring(0, word.indexOf('_')))
                        .distinct()
                        .toList(),
                List.of())));
    }

    /** The list in a resource of the package {@code dev.verbatim.language.en}. */
    public static WordList load(String resource) {
        return ofLines(lines(resource));
    }

    /** The lines of a resource of the package {@code dev.verbatim.language.en}, comments and empty lines left out. */
    public static List<Line> lines(String resource) {
        String path = "/dev/verbatim/language/en/" + resource;
        try (InputStream stream = WordList.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<Line> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(Line.of(line));
                }
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static void put(long[] keys, int[] values, long key, int value) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            values[slot] = value;
        }
    }

    private static int slot(long key, int mask) {
        return (int) ((key ^ (key >>> 32)) * 0x9E3779B1L >>> 7) & mask;
    }

    /**
     * One line of a resource.
     *
     * @param words the words before the first {@code |}, parted by white space
     * @param columns what stands after it, parted by {@code |}, without white space at the edges
     */
    public record Line(List<String> words, List<String> columns) {

        static Line of(String line) {
            String[] parts = line.split("\\|", -1);
            List<String> columns =
                    Arrays.stream(parts).skip(1).map(String::strip).toList();
            return new Line(List.of(parts[0].strip().split("\\s+", -1)), columns);
        }

        /** The column {@code index}, or an empty string if the line has none. */
        public String column(int index) {
            return index < columns.size() ? columns.get(index) : "";
        }
    }
}
