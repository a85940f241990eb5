package dev.verbatim.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken in of files that somebody else is writing. The looks are the test's own, so that none is waited for. */
class WatchedFilesTest {

    private static final String ABSENT = "-";
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    /** Each look finds the next content, of both files where there is a slash; {@code bad} is not allowed. */
    @ParameterizedTest
    @CsvSource({
        "old old old, old",
        "old new, old",
        "old new new, old new",
        "old new new new, old new",
        "old n ne new, old",
        "old n ne new new, old new",
        "old EMPTY new new, old new",
        "old new old old, old",
        "old - -, old",
        "old - new new, old new",
        "old bad bad, old",
        "old bad bad bad new new, old new",
        "old bad bad old old, old",
        "a/1 b/1 b/2, a/1",
        "a/1 b/1 b/2 b/2, a/1 b/2",
        "a/1 b/- b/2 b/2, a/1 b/2",
    })
    void look_filesBeingWritten_takesInWhatTwoLooksFound(String found, String taken) throws IOException {
        List<String> contents = List.of(found.split(" ", -1));
        List<String> intake = new ArrayList<>();
        write(contents.get(0));
        try (WatchedFiles watched = WatchedFiles.open(files(contents.get(0)), NEVER, read -> take(read, intake))) {
            for (String next : contents.subList(1, contents.size())) {
                write(next);
                watched.look();
            }
        }

        assertThat(String.join(" ", intake)).isEqualTo(taken);
    }

    private List<Path> files(String content) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < content.split("/", -1).length; i++) {
            files.add(folder.resolve("file" + i));
        }
        return files;
    }

    private void write(String content) throws IOException {
        List<Path> files = files(content);
        for (int i = 0; i < files.size(); i++) {
            String part = content.split("/", -1)[i];
            if (part.equals(ABSENT)) {
                Files.deleteIfExists(files.get(i));
            } else {
                Files.writeString(files.get(i), part.replace("EMPTY", ""));
            }
        }
    }

    private static void take(List<ByteBuffer> read, List<String> intake) throws IOException {
        String whole = String.join(
                "/",
                read.stream()
                        .map(bytes ->
                                StandardCharsets.UTF_8.decode(bytes.duplicate()).toString())
                        .toList());
        if (whole.equals("bad")) {
            throw new IOException("not allowed");
        }
        intake.add(whole);
    }
}
