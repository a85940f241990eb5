package dev.verbatim.client.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files that a name on the command line stands for: a file itself, all in a folder and below, or all that match a
 * pattern. Those found are in the order of their paths, whatever the file system's.
 */
final class NamedFiles {
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final String SAVED_PARTS = "_files";

    private NamedFiles() {}

    /** @throws InputException naming what is missing, cannot be read, or holds no article */
    static List<NamedFile> of(String name) {
        var path = path(name);
        if (Files.isDirectory(path)) {
            return inFolder(name, path);
        }
        if (!Files.exists(path)) {
            if (WILDCARD.matcher(name).find()) {
                return matching(name);
            }
            throw new InputException(name + ": no such file");
        }
        if (!Files.isReadable(path)) {
            throw new InputException(name + ": permission denied");
        }
        var file = String.valueOf(path.getFileName());
        if (FileKind.of(file).isEmpty() && !FileKind.isUntold(file)) {
            throw new InputException(name + ": articles are read from " + FileKind.allowed()
                    + ", from folders, or from standard input (-)");
        }
        return List.of(new NamedFile(name, path, Path.of(file), false));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException notAPath) {
            throw new InputException(name + ": not a file name");
        }
    }

    private static List<NamedFile> inFolder(String name, Path folder) {
        var files = below(name, folder)
                .map(path -> found(path, folder))
                .filter(file -> FileKind.of(file.file()).isPresent())
                .toList();
        if (files.isEmpty()) {
            throw new InputException(name + ": no articles in this folder or below; read are " + FileKind.allowed());
        }
        return files;
    }

    private static List<NamedFile> matching(String pattern) {
        var folder = folderOf(pattern);
        if (!Files.isDirectory(folder)) {
            throw new InputException(pattern + ": no such folder: " + folder);
        }
        var matcher = matcher(pattern);
        var files = below(pattern, folder)
                .filter(matcher::matches)
                .map(path -> found(path, folder))
                .filter(file -> FileKind.of(file.file()).isPresent() || FileKind.isUntold(file.file()))
                .toList();
        if (files.isEmpty()) {
            throw new InputException(pattern + ": no file matches; read are " + FileKind.allowed());
        }
        return files;
    }

    /** The part of a pattern that names one folder: {@code news} of {@code news/2024-*}{@code /*.html}. */
    private static Path folderOf(String pattern) {
        var wildcard = WILDCARD.matcher(pattern);
        int end = wildcard.find() ? pattern.lastIndexOf('/', wildcard.start()) : -1;
        return path(end < 0 ? "" : pattern.substring(0, Math.max(end, 1)));
    }

    /** A matcher by which, as in a shell, two asterisks stand for any number of folders, none included. */
    private static PathMatcher matcher(String pattern) {
        try {
            var files = path("").getFileSystem();
            var below = files.getPathMatcher("glob:" + pattern);
            var beside = files.getPathMatcher("glob:" + pattern.replace("**/", ""));
            return path -> below.matches(path) || beside.matches(path);
        } catch (PatternSyntaxException wrong) {
            throw new InputException(pattern + ": not a pattern: " + wrong.getDescription());
        }
    }

    private static NamedFile found(Path path, Path folder) {
        return new NamedFile(path.toString(), path, folder.relativize(path), true);
    }

    /** All files below, but for hidden ones and for the pictures and frames that browsers save beside a page. */
    private static Stream<Path> below(String name, Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths
                    .filter(Files::isRegularFile)
                    .filter(path -> isArticle(folder.relativize(path)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InputException(name + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private static boolean isArticle(Path below) {
        int last = below.getNameCount() - 1;
        for (int part = 0; part <= last; part++) {
            var name = below.getName(part).toString();
            if (name.startsWith(".") || part < last && name.endsWith(SAVED_PARTS)) {
                return false;
            }
        }
        return true;
    }
}
