package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.article.Channel;
import dev.verbatim.text.Span;
import dev.verbatim.utterance.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets the passages of an utterance one after the other, with gaps where words may be missing. */
final class Layout {

    /** How many code points a post holds, and how many a link in it takes: less room than that is no room. */
    private static final int POST_LIMIT = 280;

    private static final int LEAST_ROOM = 24;

    private final StringBuilder text = new StringBuilder();
    private int counted;
    private int length;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Span> gaps = new ArrayList<>();
    private final Map<String, Stretch> byPiece = new HashMap<>();

    private Layout() {}

    static Layout of(Utterance utterance, Assembly assembly, List<Passage> ordered, Voices voices) {
        Layout layout = new Layout();
        List<Row> rows = ordered.stream()
                .map(passage -> new Lemmas(passage, voices).choose())
                .toList();
        List<String> closings = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            closings.add(closing(rows.get(i), ordered.get(i).pieces()));
        }
        boolean fragments = assembly.isFragmentsOnly();
        boolean gapless = !fragments && isFullPost(utterance, rows, closings);
        for (int i = 0; i < ordered.size(); i++) {
            if (fragments || (i > 0 && !gapless)) {
                layout.gap();
            }
            layout.set(rows.get(i), closings.get(i), ordered.get(i).pieces());
        }
        if (fragments && !ordered.isEmpty()) {
            layout.gap();
        }
        return layout;
    }

    private void gap() {
        space();
        int start = length();
        text.append(Statement.GAP);
        gaps.add(new Span(start, length()));
    }

    private void set(Row row, String closing, List<Piece> pieces) {
        space();
        int start = length();
        text.append(row).append(closing);
        Stretch stretch = new Stretch(start, row, pieces, length());
        stretches.add(stretch);
        pieces.forEach(piece -> byPiece.put(piece.id(), stretch));
    }

    private void space() {
        if (text.length() > 0) {
            text.append(' ');
        }
    }

    private int length() {
        length += text.codePointCount(counted, text.length());
        counted = text.length();
        return length;
    }

    /** Whether the passages together leave no room in a post for anything between them. */
    private static boolean isFullPost(Utterance utterance, List<Row> rows, List<String> closings) {
        int length = rows.size() - 1;
        for (int i = 0; i < rows.size(); i++) {
            length += rows.get(i).ownLength() + closings.get(i).length();
        }
        return utterance.channel() == Channel.SOCIAL_MEDIA_POST
                && length <= POST_LIMIT
                && length + LEAST_ROOM > POST_LIMIT;
    }

    /** The mark that closes a passage: that of a witness that has one, a full stop where witnesses put a comma. */
    private static String closing(Row row, List<Piece> pieces) {
        if (row.size() == 0 || row.end(row.size() - 1) < row.tokens().text().length()) {
            return "";
        }
        long last = row.key(row.size() - 1);
        List<Piece> reaching = pieces.stream()
                .filter(piece -> piece.row().key(piece.row().size() - 1) == last)
                .toList();
        for (Piece piece : reaching) {
            if (!piece.stop().isEmpty()) {
                return piece.stop();
            }
        }
        boolean sentence = row.ownWords() >= Piece.PASSAGE_WORDS
                && !Character.isLowerCase(row.tokens().first(0));
        boolean abbreviation = row.tokens().text().at(row.end(row.size() - 1) - 1) == '.';
        return sentence && !abbreviation && reaching.stream().anyMatch(Piece::comma) ? "." : "";
    }

    String text() {
        return text.toString();
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** The stretch that a piece stands in; empty if it stands in none. */
    Optional<Stretch> stretch(Piece piece) {
        return Optional.ofNullable(byPiece.get(piece.id()));
    }

    List<Span> gaps() {
        return gaps;
    }
}
