package dev.verbatim.statement;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A stretch of an utterance that witnesses print in one piece, or in pieces that overlap. */
final class Passage {

    private static final double ALIKE = 0.6;
    private static final int LEAST_OVERLAP = 4;
    private static final double OVERLAP_ALIKE = 0.8;
    /** So many words that the passage lacks may be all that another piece has. */
    private static final int ADDED = 3;

    private static final int RUN = 3;

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean original;
    /** The rows of pieces that have more in between than the passage. */
    private final List<Row> richer = new ArrayList<>();

    private Row row;

    Passage(Piece first) {
        this(List.of(first), first.row(), /* original= */ false);
    }

    private Passage(List<Piece> pieces, Row row, boolean original) {
        this.pieces.addAll(pieces);
        this.row = row;
        this.original = original;
    }

    /** What an original has in one run: its wording stands, whatever others print. */
    static Passage ofOriginal(List<Piece> run) {
        return new Passage(
                run, Row.of(run.stream().map(Piece::text).collect(Collectors.joining(" "))), /* original= */ true);
    }

    /** Whether it is an original's. */
    boolean isOriginal() {
        return original;
    }

    /** The words put together from all pieces, before any reading is chosen. */
    Row row() {
        return row;
    }

    /** The pieces, in the order in which they came. */
    List<Piece> pieces() {
        return pieces;
    }

    /** How many words it has in common with a piece. */
    int common(Piece piece) {
        return Aligner.align(row, piece.row()).same();
    }

    /** Takes a piece in if the passage has its words or they go on where it ends; answers whether it does. */
    boolean takes(Piece piece) {
        Alignment alignment = Aligner.align(row, piece.row());
        if (alignment.isEmpty()) {
            return false;
        }
        if (original ? alignment.sameContent() > 0 : holds(alignment, piece)) {
            pieces.add(piece);
            if (alignment.blocks().stream().anyMatch(block -> block.right() >= ADDED)) {
                richer.add(piece.row());
            }
            return true;
        }
        if (richer.stream().anyMatch(other -> isPartOf(other, piece.row()))) {
            pieces.add(piece);
            return true;
        }
        Optional<String> longer = piece.isPassage() && !original ? longer(alignment) : Optional.empty();
        longer.ifPresent(text -> {
            row = Row.of(text);
            pieces.add(piece);
        });
        return longer.isPresent();
    }

    /** Takes in another passage that overlaps with this one; answers whether it does. */
    boolean takes(Passage other) {
        Alignment alignment = Aligner.align(row, other.row);
        Optional<String> longer = alignment.isEmpty() || original ? Optional.empty() : longer(alignment);
        longer.ifPresent(text -> {
            row = Row.of(text);
            pieces.addAll(other.pieces);
        });
        return longer.isPresent();
    }

    private static boolean holds(Alignment alignment, Piece piece) {
        if (!piece.isPassage()) {
            boolean telling = alignment.sameContent() + soft(alignment) > 0 && isUnbroken(alignment);
            return alignment.holdsRight() && (telling || isRun(alignment));
        }
        Row words = piece.row();
        int before = own(words, 0, alignment.rightFirst());
        int after = own(words, alignment.rightLast() + 1, words.size());
        return alignment.similarity() >= ALIKE
                && (before + after) * 3 <= 2 * alignment.same()
                && !(before > 1 && alignment.leftFirst() == 0)
                && !(after > 1 && alignment.leftLast() == alignment.left().size() - 1);
    }

    private static boolean isPartOf(Row whole, Row words) {
        Alignment alignment = Aligner.align(whole, words);
        return !alignment.isEmpty() && alignment.holdsRight() && isUnbroken(alignment);
    }

    private static int soft(Alignment alignment) {
        return alignment.pairs() - alignment.same();
    }

    /** Whether some words follow one another on the left: enough to be the same ones, though none carries content. */
    private static boolean isRun(Alignment alignment) {
        return alignment.pairs() >= RUN && alignment.leftLast() - alignment.leftFirst() == alignment.pairs() - 1;
    }

    /** Whether the pairs follow one another on the left with no more than a word between. */
    private static boolean isUnbroken(Alignment alignment) {
        return alignment.leftLast() - alignment.leftFirst() <= 2 * alignment.pairs();
    }

    /** The text of both, if the end of the one is the beginning of the other. */
    private static Optional<String> longer(Alignment alignment) {
        if (alignment.same() < LEAST_OVERLAP || alignment.sameContent() < 2) {
            return Optional.empty();
        }
        if (alignment.similarity() < OVERLAP_ALIKE || alignment.hardStop().isPresent()) {
            return alignment.blocks().isEmpty() ? restOfSentence(alignment) : Optional.empty();
        }
        if (alignment.leftLast() == lastOwn(alignment.left()) && alignment.rightFirst() == 0) {
            return Optional.of(
                    joined(alignment.left(), alignment.leftLast(), alignment.right(), alignment.rightLast()));
        }
        if (alignment.rightLast() == lastOwn(alignment.right()) && alignment.leftFirst() == 0) {
            return Optional.of(
                    joined(alignment.right(), alignment.rightLast(), alignment.left(), alignment.leftLast()));
        }
        return restOfSentence(alignment);
    }

    /** The left text with the rest of a sentence that the right one goes on with where the left has cut it short. */
    private static Optional<String> restOfSentence(Alignment alignment) {
        Row left = alignment.left();
        Row right = alignment.right();
        int cut = left.end(alignment.leftLast());
        int from = right.end(alignment.rightLast());
        int to = right.end(lastOwn(right));
        boolean goesOn = alignment.rightFirst() == 0 && from < to && isStop(left, cut);
        for (int i = from; i < to && goesOn; i++) {
            goesOn = !isStop(right, i);
        }
        CodePoints text = left.tokens().text();
        return goesOn
                ? Optional.of(text.substring(0, cut)
                        + right.tokens().text().substring(from, to)
                        + text.substring(cut, text.length()))
                : Optional.empty();
    }

    /** Whether a sentence ends at a place: a mark that ends one and a space. */
    private static boolean isStop(Row row, int place) {
        CodePoints text = row.tokens().text();
        int point = text.at(place);
        return (point == '.' || point == '!' || point == '?') && CodePoints.isSpace(text.at(place + 1));
    }

    /** The first text up to its last paired word, then the second from behind that word. */
    private static String joined(Row first, int firstLast, Row second, int secondLast) {
        return first.tokens().text().substring(0, first.end(firstLast))
                + second.tokens()
                        .text()
                        .substring(
                                second.end(secondLast), second.tokens().text().length());
    }

    private static int lastOwn(Row row) {
        return row.size() - 1;
    }

    private static int own(Row row, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += row.isSupplied(i) || row.isClitic(i) ? 0 : 1;
        }
        return count;
    }
}
