package dev.verbatim.client.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows between two lines of a text that have notes under its words: {@code |} before other words for these, {@code +}
 * before added ones, a row of {@code −} under those that are left out. What finds no room is left to the list below.
 */
final class Interlinear {
    private static final int MOST_ROWS = 3;
    private static final int SHORTEST = 4;

    private final List<StringBuilder> rows = new ArrayList<>();
    private final WrappedLine line;
    private final int width;

    private Interlinear(WrappedLine line, int width) {
        this.line = line;
        this.width = width;
    }

    /** Returns the rows below a line, none if no note belongs there. */
    static List<String> rows(WrappedLine line, List<Note> notes, int width) {
        var interlinear = new Interlinear(line, width);
        notes.stream().flatMap(note -> note.within(line).stream()).forEach(interlinear::add);
        return interlinear.rows.stream().map(StringBuilder::toString).toList();
    }

    private void add(Note note) {
        int column = line.column(note.from());
        var text = sign(note, column);
        if (width - column < Math.min(SHORTEST, Columns.of(text))) {
            return;
        }
        var clipped = Columns.clip(text, width - column);
        for (var row : rows) {
            int used = Columns.of(row.toString());
            if (used == 0 || used < column) {
                row.append(" ".repeat(column - used)).append(clipped);
                return;
            }
        }
        if (rows.size() < MOST_ROWS) {
            rows.add(new StringBuilder(" ".repeat(column)).append(clipped));
        }
    }

    private String sign(Note note, int column) {
        if (note.text().isEmpty()) {
            return "−".repeat(Math.max(1, line.column(note.to()) - column - (endsInSpace(note.to()) ? 1 : 0)));
        }
        return (note.from() == note.to() ? "+" : "|") + note.text();
    }

    private boolean endsInSpace(int place) {
        int at = line.places().indexOf(place - 1);
        return at >= 0 && line.text().codePointAt(line.text().offsetByCodePoints(0, at)) == ' ';
    }
}
