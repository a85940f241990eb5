package dev.verbatim.client.input;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.verbatim.v1.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Statements as JSON, one a line. */
public final class StatementFile {
    /**
     * A statement as read.
     *
     * @param statement the statement
     * @param origin where it was read, such as {@code statements.jsonl:3}
     */
    public record Line(Statement statement, String origin) {}

    private StatementFile() {}

    /**
     * Reads all statements of a file; blank lines are skipped.
     *
     * @throws InputException naming the file, and the line that is no statement
     */
    public static List<Line> read(String file) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var json : lines(file)) {
            number++;
            if (!json.isBlank()) {
                lines.add(line(json, file + ":" + number));
            }
        }
        return lines;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new InputException(file + ": no such file");
        } catch (IOException unreadable) {
            throw Source.unreadable(file, unreadable);
        }
    }

    private static Line line(String json, String origin) {
        try {
            var statement = Statement.newBuilder();
            JsonFormat.parser().merge(json, statement);
            return new Line(statement.build(), origin);
        } catch (InvalidProtocolBufferException malformed) {
            throw new InputException(origin + ": not a statement: "
                    + String.valueOf(malformed.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
