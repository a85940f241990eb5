package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows in which the words of a statement can be looked for. */
public final class Wording {

    private Wording() {}

    /** The text; empty if every witness is indirect. */
    public static Row text(Statement statement) {
        return Row.of(statement.text());
    }

    /** What witnesses have between marks, one row for each piece. */
    public static List<Row> quoted(Statement statement) {
        List<Row> rows = new ArrayList<>();
        for (Citation citation : statement.citations()) {
            if (citation.witness().isQuoted()) {
                Piece.of(citation.witness()).forEach(piece -> rows.add(piece.row()));
            }
        }
        return rows;
    }

    /** What a witness has between marks, in one row. */
    public static Row quoted(Witness witness) {
        return Row.of(Piece.of(witness).stream().map(Piece::text).collect(Collectors.joining(" … ")));
    }

    /** The clause that a witness reports, marks and all. */
    public static Row clause(Witness witness) {
        return Row.of(witness.content().stream().map(Selector::words).collect(Collectors.joining(" … ")));
    }
}
