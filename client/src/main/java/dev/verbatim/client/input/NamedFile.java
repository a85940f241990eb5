package dev.verbatim.client.input;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * A file that the user names, or that stands in a folder or matches a pattern that the user names.
 *
 * @param label how messages call it
 * @param path where it is
 * @param below its name, or its path below the folder that was named; the article's id follows from it
 * @param found whether it was found in a folder or by a pattern: then a fault in it concerns it alone
 */
record NamedFile(String label, Path path, Path below, boolean found) {
    private static final int LONGEST_ID = 128;

    /** Returns the last name of its path. */
    String file() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Returns the id of its article: its path without the ending, of ASCII letters, digits and {@code . _ ~ -} alone.
     *
     * <pre>
     *   2024/06/harbour.html      2024.06.harbour
     *   “Café” stays (1).html     Cafe-stays-1
     * </pre>
     */
    String id() {
        return id(FileKind.stem(below.toString().replace(below.getFileSystem().getSeparator(), ".")));
    }

    private static String id(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var allowed = plain.replaceAll("[^A-Za-z0-9._~-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$", "");
        return allowed.isEmpty() ? "article" : allowed.substring(0, Math.min(allowed.length(), LONGEST_ID));
    }
}
