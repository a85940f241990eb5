package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what embedded posts quote: of whom is not told, only that it is not their author. */
final class Relays {

    private Relays() {}

    /** Whether a post quotes somebody at some length. */
    static boolean isRelay(Witness witness) {
        return witness.quoted().stream().anyMatch(part -> !nested(witness, part).isEmpty());
    }

    /** All that a post quotes. */
    static Row words(Witness witness) {
        return Row.of(witness.quoted().stream()
                .flatMap(part -> nested(witness, part).stream())
                .map(Row::toString)
                .collect(Collectors.joining(" … ")));
    }

    /** The passages between marks in a part of an embedded post; none of other quotations. */
    static List<Row> nested(Witness witness, Selector part) {
        List<Row> rows = new ArrayList<>();
        if (witness.kind() == QuotationKind.BLOCK && !witness.original()) {
            String text = part.words();
            int open = -1;
            for (int i = 0; i < text.length(); i++) {
                char mark = text.charAt(i);
                boolean straight = mark == '"';
                if (open >= 0 && (straight || mark == '”')) {
                    add(rows, Row.of(text.substring(open, i)));
                    open = -1;
                } else if (straight || mark == '“') {
                    open = i + 1;
                }
            }
        }
        return rows;
    }

    private static void add(List<Row> rows, Row row) {
        if (row.ownWords() >= Exhibit.PASSAGE_WORDS) {
            rows.add(row);
        }
    }
}
