package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.NormalForm;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.Witness;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a witness prints without a break, edge punctuation that belongs to the newspaper taken off.
 *
 * @param witness the witness
 * @param part its number among the pieces of the witness, from 0
 * @param row its words; the row's text is the piece
 * @param stop the mark that ends its last sentence; empty if none does
 * @param comma whether a comma of the newspaper's stood at its end
 */
record Piece(Witness witness, int part, Row row, String stop, boolean comma) {

    /** Fewer words than this never make a text of their own beside a longer one. */
    static final int PASSAGE_WORDS = 5;

    /** The pieces of a witness: its quoted parts, those joined that go on without a break. */
    static List<Piece> of(Witness witness) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < witness.quoted().size(); i++) {
            String text = clean(witness.quoted().get(i));
            boolean goesOn = i > 0
                    && i - 1 < witness.continued().size()
                    && witness.continued().get(i - 1);
            if (goesOn && !texts.isEmpty()) {
                int last = texts.size() - 1;
                texts.set(last, withoutComma(texts.get(last)) + " " + text);
            } else {
                texts.add(text);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (String text : texts) {
            Piece piece = cut(witness, pieces.size(), text);
            if (piece.row.size() > 0) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static Piece cut(Witness witness, int part, String text) {
        String bare = withoutComma(text);
        int stops = bare.length();
        while (stops > 0 && isStop(bare.charAt(stops - 1))) {
            stops--;
        }
        Row row = Row.of(bare);
        boolean abbreviation = row.size() > 0 && row.end(row.size() - 1) == bare.codePointCount(0, bare.length());
        return new Piece(witness, part, row, abbreviation ? "" : bare.substring(stops), !bare.equals(text));
    }

    /** Whether a mark ends sentences. */
    static boolean isStop(int point) {
        return ".!?…".indexOf(point) >= 0;
    }

    private static String clean(Selector selector) {
        CodePoints points = CodePoints.of(NormalForm.of(selector.words(), Normalizer.Form.NFC));
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < points.length(); i++) {
            int point = points.at(i);
            if (!CodePoints.isSpace(point)) {
                clean.appendCodePoint(point);
            } else if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        return EditorsNotes.without(clean.toString().strip());
    }

    private static String withoutComma(String text) {
        String bare = text.strip();
        while (!bare.isEmpty() && ",;–—-".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    /** Tells it from all other pieces. */
    String id() {
        return witness.statementId() + "/" + part;
    }

    String text() {
        return row.toString();
    }

    int words() {
        return row.ownWords();
    }

    boolean isPassage() {
        return words() >= PASSAGE_WORDS;
    }

    /** The fullest first; an original before all others, a headline after. */
    static Comparator<Piece> byFullness() {
        return Comparator.<Piece, Boolean>comparing(piece -> !piece.witness.original())
                .thenComparing(piece -> piece.witness.heading() && !piece.isPassage())
                .thenComparing(Comparator.comparingInt(Piece::words).reversed())
                .thenComparing(Piece::witness)
                .thenComparingInt(Piece::part);
    }
}
