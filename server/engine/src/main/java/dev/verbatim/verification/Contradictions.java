package dev.verbatim.verification;

import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Block;
import dev.verbatim.alignment.Row;
import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks where words in question differ from a text for a difference that makes them say something else. It is stricter than
 * the hard stops of matching: two reporters may write <i>he</i> and <i>we</i> of one remark, but who asks whether <i>we</i>
 * was said is not told yes.
 */
final class Contradictions {

    /** A bracket that is not closed within so many tokens is no editor's. */
    static final int LONGEST_SUPPLY = 24;

    /** How many words beyond the last pair are looked at. */
    private static final int REACH = 5;

    private static final WordList NEGATIONS = WordList.ofLines(Stream.of("match-negations.txt", "verify-negations.txt")
            .flatMap(resource -> WordList.lines(resource).stream())
            .toList());
    private static final List<WordList.Line> NUMBER_LINES = WordList.lines("verify-numbers.txt");
    private static final WordList NUMBERS = WordList.ofLines(NUMBER_LINES);
    private static final List<WordList.Line> PERSON_LINES = WordList.lines("verify-persons.txt");
    private static final WordList PERSONS = WordList.ofLines(PERSON_LINES);
    private static final long BY = Folding.key("by");
    private static final long NOT = Folding.key("not");

    private final Row asked;
    private final Row said;

    private Contradictions(Row asked, Row said) {
        this.asked = asked;
        this.said = said;
    }

    /** What makes the left row say something else than the right one, if anything. */
    static Optional<Obstacle> first(Alignment alignment) {
        if (alignment.isEmpty()) {
            return Optional.empty();
        }
        if (dropsNegation(alignment) || Splices.turn(alignment)) {
            return Optional.of(Obstacle.NEGATION);
        }
        Contradictions contradictions = new Contradictions(alignment.left(), alignment.right());
        return Stream.concat(alignment.blocks().stream(), Stream.of(before(alignment), after(alignment)))
                .filter(block -> block.left() + block.right() > 0)
                .flatMap(block -> contradictions.in(block).stream())
                .min(Enum::compareTo)
                .or(() -> alignment.hardStop().map(Contradictions::obstacle));
    }

    /** Whether the left row is cut off at a {@code not}, or is a sentence of the right one but for the negation at its edge. */
    static boolean dropsNegation(Alignment alignment) {
        if (alignment.isEmpty()) {
            return false;
        }
        Row said = alignment.right();
        int before = alignment.rightFirst() - 1;
        int after = alignment.rightLast() + 1;
        boolean apart = said.opensSentence(before + 1);
        boolean opens = before >= 0 && isNegation(said.key(before)) && said.opensSentence(before) && !apart;
        boolean ends = after < said.size() && isNegation(said.key(after)) && isEnd(said, after + 1);
        boolean first = alignment.leftFirst() == 0;
        boolean last = alignment.leftLast() == alignment.left().size() - 1;
        boolean whole = opens && isEnd(said, after) || ends && apart;
        boolean cutBefore = isNot(said, before) && !apart;
        boolean cutAfter = isNot(said, after) && !said.opensSentence(after);
        return first && last && (whole || cutBefore || cutAfter);
    }

    private static boolean isNot(Row row, int i) {
        return i >= 0 && i < row.size() && (row.key(i) == NOT || row.isClitic(i) && isNegation(row.key(i)));
    }

    private static boolean isEnd(Row row, int i) {
        return i == row.size() || row.opensSentence(i);
    }

    static boolean isNegation(long key) {
        return NEGATIONS.has(key);
    }

    static boolean isNegation(String word) {
        return NEGATIONS.has(Folding.key(word));
    }

    /** The value of a number in digits or words; empty if it is none. */
    static String number(String folded) {
        int line = NUMBERS.value(Folding.key(folded));
        if (line >= 0) {
            return NUMBER_LINES.get(line).column(0);
        }
        return !folded.isEmpty() && Character.isDigit(folded.charAt(0)) ? folded.replace(",", "") : "";
    }

    private static Obstacle obstacle(dev.verbatim.alignment.HardStop stop) {
        return switch (stop) {
            case NEGATION -> Obstacle.NEGATION;
            case NUMBER -> Obstacle.NUMBER;
            case NAME -> Obstacle.NAME;
            case AGENT -> Obstacle.AGENT;
        };
    }

    /** What is asked before the first pair, beside as much of what was said there. */
    private static Block before(Alignment alignment) {
        int end = alignment.leftFirst();
        int start = Math.max(0, end - REACH);
        int rightEnd = alignment.rightFirst();
        int rightStart = start == end ? rightEnd : Math.max(0, rightEnd - (end - start));
        return new Block(start, end, rightStart, rightEnd);
    }

    private static Block after(Alignment alignment) {
        int start = alignment.leftLast() + 1;
        int end = Math.min(alignment.left().size(), start + REACH);
        int rightStart = alignment.rightLast() + 1;
        int rightEnd = start == end ? rightStart : Math.min(alignment.right().size(), rightStart + end - start);
        return new Block(start, end, rightStart, rightEnd);
    }

    private Optional<Obstacle> in(Block block) {
        if (isSupplied(asked, block.leftStart(), block.leftEnd())) {
            return Optional.empty();
        }
        if (isSupplied(said, block.rightStart(), block.rightEnd())) {
            return namesAnother(block) ? Optional.of(Obstacle.NAME) : Optional.empty();
        }
        if (hasNegation(asked, block.leftStart(), block.leftEnd())
                != hasNegation(said, block.rightStart(), block.rightEnd())) {
            return Optional.of(Obstacle.NEGATION);
        }
        if (!numbers(asked, block.leftStart(), block.leftEnd())
                .equals(numbers(said, block.rightStart(), block.rightEnd()))) {
            return Optional.of(Obstacle.NUMBER);
        }
        return who(block);
    }

    /** Whether a name is asked about where an editor supplied another one; what opens a sentence may be one too. */
    private boolean namesAnother(Block block) {
        boolean stranger = false;
        for (int i = block.leftStart(); i < block.leftEnd(); i++) {
            stranger |= asked.mayBeName(i)
                    && !asked.isMarkup(i)
                    && !isKnown(asked, i, said, block.rightStart(), block.rightEnd());
        }
        boolean supplied = false;
        for (int j = block.rightStart(); j < block.rightEnd(); j++) {
            supplied |= said.mayBeName(j);
        }
        return stranger && supplied;
    }

    private Optional<Obstacle> who(Block block) {
        List<String> theirs = persons(said, block.rightStart(), block.rightEnd());
        List<String> ours = persons(asked, block.leftStart(), block.leftEnd());
        boolean both = block.left() > 0 && block.right() > 0;
        boolean names = hasStranger(
                        asked, block.leftStart(), block.leftEnd(), said, block.rightStart(), block.rightEnd())
                || block.left() > 0
                        && hasStranger(
                                said, block.rightStart(), block.rightEnd(), asked, block.leftStart(), block.leftEnd());
        if (both && !ours.equals(theirs)) {
            return Optional.of(Obstacle.AGENT);
        }
        boolean acts = block.leftStart() == 0 && opens(block.rightStart())
                || block.leftStart() > 0
                        && (asked.opensSentence(block.leftStart()) || asked.key(block.leftStart() - 1) == BY);
        boolean content = hasContent(asked, block.leftStart(), block.leftEnd())
                || hasContent(said, block.rightStart(), block.rightEnd());
        if (both && acts && (names || content)) {
            return Optional.of(Obstacle.AGENT);
        }
        return names ? Optional.of(Obstacle.NAME) : Optional.empty();
    }

    private boolean opens(int i) {
        return i < said.size() && said.opensSentence(i);
    }

    private static boolean isSupplied(Row row, int start, int end) {
        for (int i = start; i < end; i++) {
            if (row.isSupplied(i) && !isNegation(row.key(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasNegation(Row row, int start, int end) {
        boolean odd = false;
        for (int i = start; i < end; i++) {
            odd |= isNegation(row.key(i));
        }
        return odd;
    }

    private static List<String> numbers(Row row, int start, int end) {
        List<String> numbers = new ArrayList<>();
        for (int i = start; i < end; i++) {
            String number = number(Folding.fold(row.word(i)));
            if (!number.isEmpty()) {
                numbers.add(number);
            }
        }
        Collections.sort(numbers);
        return numbers;
    }

    private static List<String> persons(Row row, int start, int end) {
        List<String> persons = new ArrayList<>();
        for (int i = start; i < end; i++) {
            int line = PERSONS.value(row.key(i));
            if (line >= 0) {
                persons.add(PERSON_LINES.get(line).column(0));
            }
        }
        return persons;
    }

    private static boolean hasContent(Row row, int start, int end) {
        for (int i = start; i < end; i++) {
            if (row.isContent(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name of the one row is unknown to the other at that place, handles and tags aside. */
    private static boolean hasStranger(Row row, int start, int end, Row other, int otherStart, int otherEnd) {
        boolean marked = false;
        for (int j = otherStart; j < otherEnd; j++) {
            marked |= other.isMarkup(j);
        }
        for (int i = start; i < end; i++) {
            boolean name = row.isName(i) || isCapital(row, i) && hasCapital(other, otherStart, otherEnd);
            if (name && !row.isMarkup(i) && !marked && !isKnown(row, i, other, otherStart, otherEnd)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some word is written like a name, and so may be one in a headline. */
    private static boolean hasCapital(Row row, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isCapital(row, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(Row row, int i) {
        return row.mayBeName(i) && !row.opensSentence(i);
    }

    private static boolean isKnown(Row row, int i, Row other, int start, int end) {
        for (int j = start; j < end; j++) {
            if (other.stem(j) == row.stem(i)) {
                return true;
            }
        }
        return false;
    }
}
