package dev.verbatim.client.layout;

import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.ApparatusEntry;
import dev.verbatim.v1.Reading;
import dev.verbatim.v1.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the witnesses differ, in the manner of a critical edition: the words of the text, a bracket, what others read.
 *
 * <pre>
 *   Variants
 *     U.S. ] US (orthographic: 000#5)
 * </pre>
 */
final class ApparatusLayout {
    private static final String INDENT = "  ";
    private static final int CONTEXT = 24;

    private ApparatusLayout() {}

    static void write(Page page, Statement statement) {
        if (statement.getApparatusEntriesCount() == 0) {
            return;
        }
        page.line(Tone.HEADING, INDENT + "Variants");
        var text = new CodePoints(statement.getText());
        for (var entry : statement.getApparatusEntriesList()) {
            for (var reading : entry.getReadingsList()) {
                page.entry(INDENT.repeat(2), lemma(text, entry) + " ] " + phrase(reading));
            }
        }
    }

    /** Returns what others read, to be written under the words of the text. */
    static List<Note> notes(Statement statement) {
        var notes = new ArrayList<Note>();
        int shift = StatementLayout.OPENING.length();
        for (var entry : statement.getApparatusEntriesList()) {
            var span = entry.getLemmaSpan();
            for (var reading : entry.getReadingsList()) {
                notes.add(
                        new Note(span.getStartCodePoint() + shift, span.getEndCodePoint() + shift, reading.getText()));
            }
        }
        return notes;
    }

    private static String lemma(CodePoints text, ApparatusEntry entry) {
        var span = entry.getLemmaSpan();
        if (span.getStartCodePoint() < span.getEndCodePoint()) {
            return text.at(span);
        }
        int place = span.getStartCodePoint();
        return place == 0 ? "at the start" : "after “" + lastWords(text.between(place - CONTEXT, place)) + "”";
    }

    private static String lastWords(String words) {
        var stripped = words.strip();
        int space = stripped.lastIndexOf(' ');
        return stripped.substring(space + 1);
    }

    private static String phrase(Reading reading) {
        var words = reading.getText().isEmpty() ? "left out" : reading.getText();
        var kind = Phrases.of(reading.getKind());
        return words + " (" + (kind.isEmpty() ? "" : kind + ": ") + Phrases.shortNames(reading.getQuotationsList())
                + ")";
    }
}
