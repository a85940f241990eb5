package dev.verbatim.alignment;

import dev.verbatim.text.Folding;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Looks where two aligned rows differ for a difference that no similarity makes up for. */
final class HardStops {

    /** How many words beyond the last pair are looked at. */
    private static final int REACH = 5;

    private final Row left;
    private final Row right;

    private HardStops(Row left, Row right) {
        this.left = left;
        this.right = right;
    }

    static Optional<HardStop> first(Alignment alignment) {
        if (alignment.isEmpty()) {
            return Optional.empty();
        }
        HardStops stops = new HardStops(alignment.left(), alignment.right());
        Optional<HardStop> stop = stops.before(alignment);
        for (int b = 0; stop.isEmpty() && b < alignment.blocks().size(); b++) {
            stop = stops.within(alignment.blocks().get(b));
        }
        return stop.isPresent() ? stop : stops.after(alignment);
    }

    private Optional<HardStop> before(Alignment alignment) {
        int leftStart = Counts.lastBreak(left, alignment.leftFirst());
        int rightStart = Counts.lastBreak(right, alignment.rightFirst());
        Block block = new Block(leftStart, alignment.leftFirst(), rightStart, alignment.rightFirst());
        return bothGoOn(block) ? in(nearest(lastClause(block), /* atEnd= */ true)) : Optional.empty();
    }

    private Optional<HardStop> after(Alignment alignment) {
        int leftStart = alignment.leftLast() + 1;
        int rightStart = alignment.rightLast() + 1;
        Block block = new Block(
                leftStart, Counts.nextBreak(left, leftStart), rightStart, Counts.nextBreak(right, rightStart));
        return bothGoOn(block) ? in(nearest(firstClause(block), /* atEnd= */ false)) : Optional.empty();
    }

    private Optional<HardStop> within(Block block) {
        boolean leftBreaks = Blocks.hasBreak(left, block.leftStart(), block.leftEnd());
        boolean rightBreaks = Blocks.hasBreak(right, block.rightStart(), block.rightEnd());
        if ((leftBreaks && block.left() == 0) || (rightBreaks && block.right() == 0)) {
            return Optional.empty();
        }
        return in(block);
    }

    private Optional<HardStop> in(Block block) {
        if (isSuppliedAway(block)) {
            return Optional.empty();
        }
        if ((negations(block) & 1) == 1) {
            return Optional.of(HardStop.NEGATION);
        }
        if (!Arrays.equals(
                numbers(left, block.leftStart(), block.leftEnd()),
                numbers(right, block.rightStart(), block.rightEnd()))) {
            return Optional.of(HardStop.NUMBER);
        }
        if (opensBoth(block) && differ(block, this::mayActLeft, this::mayActRight)) {
            return Optional.of(HardStop.AGENT);
        }
        boolean leftName =
                block.right() > 0 && hasStranger(left, block.leftStart(), block.leftEnd(), block, /* inRight= */ true);
        boolean rightName = block.left() > 0
                && hasStranger(right, block.rightStart(), block.rightEnd(), block, /* inRight= */ false);
        return leftName || rightName ? Optional.of(HardStop.NAME) : Optional.empty();
    }

    private static boolean bothGoOn(Block block) {
        return block.left() > 0 && block.right() > 0;
    }

    /** Whether an editor's words take the place of what differs, or explain it. */
    private boolean isSuppliedAway(Block block) {
        return Blocks.own(left, block.leftStart(), block.leftEnd()) < block.left()
                || Blocks.own(right, block.rightStart(), block.rightEnd()) < block.right();
    }

    private int negations(Block block) {
        int count = 0;
        for (int i = block.leftStart(); i < block.leftEnd(); i++) {
            count += left.isNegation(i) || isContrary(left, i, right, block.rightStart(), block.rightEnd()) ? 1 : 0;
        }
        for (int j = block.rightStart(); j < block.rightEnd(); j++) {
            count += right.isNegation(j) || isContrary(right, j, left, block.leftStart(), block.leftEnd()) ? 1 : 0;
        }
        return count;
    }

    /** Whether word {@code i} is a word of the other row with a negating prefix. */
    private static boolean isContrary(Row row, int i, Row other, int start, int end) {
        for (int j = start; j < end; j++) {
            if (row.isContrary(i, other, j)) {
                return true;
            }
        }
        return false;
    }

    private static long[] numbers(Row row, int start, int end) {
        long[] numbers = new long[end - start];
        int count = 0;
        for (int i = start; i < end; i++) {
            if (row.isNumber(i) && !row.isSupplied(i)) {
                numbers[count++] = Lexicon.numberKey(row.key(i), row.word(i));
            }
        }
        return Arrays.stream(numbers, 0, count).sorted().toArray();
    }

    /** Whether the place opens a sentence in both rows: who acts stands there. */
    private boolean opensBoth(Block block) {
        return bothGoOn(block) && left.opensSentence(block.leftStart()) && right.opensSentence(block.rightStart());
    }

    private boolean mayActLeft(int i) {
        return left.isContent(i) && !left.isNumber(i);
    }

    private boolean mayActRight(int j) {
        return right.isContent(j) && !right.isNumber(j);
    }

    private static boolean differ(Block block, IntPredicate inLeft, IntPredicate inRight) {
        boolean some = false;
        for (int i = block.leftStart(); i < block.leftEnd(); i++) {
            some |= inLeft.test(i);
        }
        boolean other = false;
        for (int j = block.rightStart(); j < block.rightEnd(); j++) {
            other |= inRight.test(j);
        }
        return some && other;
    }

    /** Whether a name of the one row is unknown to the other at that place, handles and tags aside. */
    private boolean hasStranger(Row row, int start, int end, Block block, boolean inRight) {
        Row other = inRight ? right : left;
        int otherStart = inRight ? block.rightStart() : block.leftStart();
        int otherEnd = inRight ? block.rightEnd() : block.leftEnd();
        for (int i = start; i < end; i++) {
            if (row.isName(i) && !row.isMarkup(i) && !isKnown(row, i, other, otherStart, otherEnd)) {
                return hasContent(other, otherStart, otherEnd);
            }
        }
        return false;
    }

    private static boolean hasContent(Row row, int start, int end) {
        for (int i = start; i < end; i++) {
            if (row.isContent(i) || row.mayBeName(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(Row row, int i, Row other, int start, int end) {
        String name = Folding.fold(row.word(i));
        for (int j = start; j < end; j++) {
            if (other.stem(j) == row.stem(i)
                    || (other.isMarkup(j) && Folding.fold(other.word(j)).contains(name))
                    || isPart(name, Folding.fold(other.word(j)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a hyphen ties one of two folded words into the other: <i>TV</i> is part of <i>reality-TV</i>. */
    private static boolean isPart(String one, String two) {
        return one.endsWith("-" + two)
                || one.startsWith(two + "-")
                || two.endsWith("-" + one)
                || two.startsWith(one + "-");
    }

    /** The few words of a block that stand next to the pairs: what stands further off may be other words altogether. */
    private static Block nearest(Block block, boolean atEnd) {
        int left = Math.min(block.left(), REACH);
        int right = Math.min(block.right(), REACH);
        return atEnd
                ? new Block(block.leftEnd() - left, block.leftEnd(), block.rightEnd() - right, block.rightEnd())
                : new Block(
                        block.leftStart(), block.leftStart() + left, block.rightStart(), block.rightStart() + right);
    }

    private Block lastClause(Block block) {
        int leftStart = block.leftStart();
        for (int i = block.leftStart(); i < block.leftEnd(); i++) {
            leftStart = left.opensSentence(i) ? i : leftStart;
        }
        int rightStart = block.rightStart();
        for (int j = block.rightStart(); j < block.rightEnd(); j++) {
            rightStart = right.opensSentence(j) ? j : rightStart;
        }
        return new Block(leftStart, block.leftEnd(), rightStart, block.rightEnd());
    }

    private Block firstClause(Block block) {
        int leftEnd = block.leftStart() + 1;
        while (leftEnd < block.leftEnd() && !left.opensSentence(leftEnd)) {
            leftEnd++;
        }
        int rightEnd = block.rightStart() + 1;
        while (rightEnd < block.rightEnd() && !right.opensSentence(rightEnd)) {
            rightEnd++;
        }
        return new Block(block.leftStart(), leftEnd, block.rightStart(), rightEnd);
    }
}
