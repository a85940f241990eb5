package dev.verbatim.client.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file of articles holds, as its ending tells; each may be compressed, with {@code .gz} behind its ending. */
enum FileKind {
    /** One article as plain text. */
    TEXT(".txt"),
    /** One article as a page of the web. */
    HTML(".html, .htm, .xhtml"),
    /** An article of the contract as JSON a line. */
    JSON_LINES(".jsonl, .ndjson");

    private static final String COMPRESSED = ".gz";

    private final String endings;

    FileKind(String endings) {
        this.endings = endings;
    }

    /** Returns the kind of a file of that name; empty if its ending is none of those read, or if it has none. */
    static Optional<FileKind> of(String file) {
        return Arrays.stream(values())
                .filter(kind -> kind.ending(file).isPresent())
                .findFirst();
    }

    /** Returns the file's name without its ending; without {@code .gz} if it has no other. */
    static String stem(String file) {
        var plain = uncompressed(file);
        var ending = of(file).flatMap(kind -> kind.ending(file)).orElse("");
        return plain.substring(0, plain.length() - ending.length());
    }

    /** Returns whether a file says nothing about what it holds: a name without a dot, but for {@code .gz}. */
    static boolean isUntold(String file) {
        return uncompressed(file).lastIndexOf('.') <= 0;
    }

    /** Returns all endings for a message. */
    static String allowed() {
        return Arrays.stream(values()).map(kind -> kind.endings).collect(Collectors.joining(", "))
                + ", each also with .gz";
    }

    private Optional<String> ending(String file) {
        var plain = uncompressed(file).toLowerCase(Locale.ROOT);
        return Arrays.stream(endings.split(", "))
                .filter(ending -> plain.endsWith(ending) && plain.length() > ending.length())
                .findFirst();
    }

    private static String uncompressed(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(COMPRESSED)
                ? file.substring(0, file.length() - COMPRESSED.length())
                : file;
    }
}
