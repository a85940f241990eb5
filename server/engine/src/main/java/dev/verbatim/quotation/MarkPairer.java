package dev.verbatim.quotation;

import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the quotation marks of a text by type and position, paragraph by paragraph, never by counting.
 *
 * <p>One pass with a stack of open marks. A mark that can only open opens; one that can only close closes the innermost
 * open mark of its type; one that could do both closes if its type is open. A single mark opens only where a later one
 * in its paragraph can close it. What is still open at the end of a paragraph ends there; if the next paragraph opens
 * again with the same type, it goes on.
 */
final class MarkPairer {

    private static final int DEEPEST = 8;
    private static final int CREDIT_WORDS = 12;

    private final CodePoints text;
    private final Marks marks;
    private final List<Segment> found = new ArrayList<>();
    private final int[] openAt = new int[DEEPEST];
    private final int[] openType = new int[DEEPEST];
    private int depth;
    private int leftOpen;
    private int lastSingleCloser;
    private int lastDoubleCloser;
    /** The first closing double mark after the last place asked for, and whether another follows before one opens. */
    private int nextCloser;

    private boolean closesTwice;

    MarkPairer(CodePoints text) {
        this.text = text;
        this.marks = new Marks(text);
    }

    List<Segment> pair(List<Span> paragraphs) {
        for (Span paragraph : paragraphs) {
            pair(paragraph.start(), paragraph.end());
        }
        return found;
    }

    private void pair(int low, int high) {
        depth = 0;
        int carried = leftOpen;
        leftOpen = 0;
        boolean first = true;
        findLastClosers(low, high);
        for (int i = low; i < high; i++) {
            int type = marks.type(i);
            if (type == Marks.NONE) {
                continue;
            }
            int length = marks.length(i);
            if (closesInnerFirst(i, length, low)) {
                type = Marks.SINGLE;
                length = 1;
            }
            boolean goesOn = carried == type && first && i == low;
            boolean closesCarried = carried == type
                    && first
                    && i > low
                    && !marks.canOpen(i, length, low, high)
                    && marks.canClose(i, length, low)
                    && type == Marks.DOUBLE
                    && goesOn(low, i);
            if (closesCarried) {
                openAt[0] = low;
                openType[0] = type;
                depth = 1;
            }
            mark(i, type, length, low, high, goesOn);
            first = false;
            i += length - 1;
        }
        closeAtEnd(high);
    }

    /** Whether the first of three marks closes what is nested, and the other two what it is nested in: {@code 'why?'''}. */
    private boolean closesInnerFirst(int i, int length, int low) {
        int point = text.at(i);
        return length == 2
                && text.at(i + 2) == point
                && text.at(i + 3) != point
                && innermost(Marks.DOUBLE) >= 0
                && marks.canClose(i + 1, length, low);
    }

    /** What a mark does; apostrophes and measures do nothing. */
    private void mark(int i, int type, int length, int low, int high, boolean goesOn) {
        boolean opens = marks.canOpen(i, length, low, high);
        boolean closes = marks.canClose(i, length, low);
        int open = innermost(type);
        if (type == Marks.SINGLE && length == 1) {
            single(i, opens, closes, open, low, high);
            return;
        }
        if (open >= 0 && closes && text.at(i) == '“' && text.at(openAt[open]) == '„') {
            pop(open, i, length);
            return;
        }
        boolean close = open >= 0 && closes && (!opens || !marks.isOpener(i) || !hasCloserAfter(i));
        boolean reopen = open == 0
                && depth == 1
                && opens
                && (marks.isOpener(i) || !closes && type == Marks.DOUBLE)
                && !nests(i, low, high);
        if (reopen) {
            emit(openAt[0], i, i, false);
            depth = 0;
            push(i, type, goesOn);
        } else if (close) {
            pop(open, i, length);
        } else if (opens && !(marks.isMeasure(i) && type == Marks.DOUBLE && !marks.isOpener(i))) {
            push(i, type, goesOn);
        }
    }

    /** Whether a paragraph that only closes a quotation goes on with it, and is no line that names the one quoted. */
    private boolean goesOn(int low, int position) {
        if (Character.isLowerCase(text.at(low))) {
            return true;
        }
        int spaces = 0;
        for (int i = low; i < position && spaces < CREDIT_WORDS; i++) {
            spaces += CodePoints.isSpace(text.at(i)) ? 1 : 0;
        }
        return spaces >= CREDIT_WORDS;
    }

    /** A mark inside an open one nests only if two closing marks are still to come, or none. */
    private boolean nests(int position, int low, int high) {
        if (nextCloser <= position) {
            nextCloser = position + 1;
            while (nextCloser < high && !isCloser(nextCloser, low)) {
                nextCloser++;
            }
            int after = nextCloser + 1;
            while (after < high && marks.type(after) != Marks.DOUBLE) {
                after++;
            }
            closesTwice = nextCloser >= high || after < high && isCloser(after, low);
        }
        return closesTwice;
    }

    /** Whether a double mark at a position can only close. */
    private boolean isCloser(int position, int low) {
        return marks.type(position) == Marks.DOUBLE
                && !marks.isOpener(position)
                && marks.canClose(position, marks.length(position), low);
    }

    /** Whether the next single mark after a position that is no apostrophe opens. */
    private boolean opensNext(int position, int low, int high) {
        for (int i = position + 1; i < high; i++) {
            if (marks.type(i) == Marks.SINGLE && marks.length(i) == 1) {
                if (text.at(i) != '’' && marks.canOpen(i, 1, low, high)) {
                    return true;
                }
                if (marks.canClose(i, 1, low)) {
                    return false;
                }
            }
        }
        return false;
    }

    private void single(int i, boolean opens, boolean closes, int open, int low, int high) {
        if (open >= 0 && closes && !(marks.isGenitive(i) && lastSingleCloser > i && !opensNext(i, low, high))) {
            pop(open, i, 1);
        } else if (opens && text.at(i) != '’' && open < 0 && lastSingleCloser > i) {
            push(i, Marks.SINGLE, false);
        }
    }

    private boolean hasCloserAfter(int position) {
        return lastDoubleCloser > position;
    }

    private void findLastClosers(int low, int high) {
        lastSingleCloser = -1;
        lastDoubleCloser = -1;
        nextCloser = -1;
        for (int i = high - 1; i >= low && (lastSingleCloser < 0 || lastDoubleCloser < 0); i--) {
            int point = text.at(i);
            if (lastSingleCloser < 0
                    && (point == '’' || point == '\'')
                    && marks.length(i) == 1
                    && marks.canClose(i, 1, low)) {
                lastSingleCloser = i;
            }
            if (lastDoubleCloser < 0
                    && marks.type(i) == Marks.DOUBLE
                    && marks.canClose(i, 1, low)
                    && !marks.isOpener(i)) {
                lastDoubleCloser = i;
            }
        }
    }

    private int innermost(int type) {
        for (int k = depth - 1; k >= 0; k--) {
            if (openType[k] == type) {
                return k;
            }
        }
        return -1;
    }

    private void push(int position, int type, boolean goesOn) {
        if (depth < DEEPEST) {
            openAt[depth] = goesOn ? -position - 1 : position;
            openType[depth++] = type;
        }
    }

    private void pop(int open, int position, int length) {
        depth = open;
        if (open == 0) {
            emit(openAt[0], position, position + length, true);
        }
    }

    private void closeAtEnd(int high) {
        if (depth > 0 && openType[0] != Marks.SINGLE) {
            leftOpen = openType[0];
            emit(openAt[0], high, high, false);
        }
        depth = 0;
    }

    private void emit(int openPosition, int innerEnd, int outerEnd, boolean closed) {
        boolean goesOn = openPosition < 0;
        int start = goesOn ? -openPosition - 1 : openPosition;
        int type = marks.type(start);
        int markLength = type == Marks.NONE ? 0 : marks.length(start);
        int innerStart = Math.min(start + markLength, innerEnd);
        Span inner = text.strip(innerStart, innerEnd);
        if (hasWord(inner)) {
            boolean continues = goesOn || type == Marks.NONE;
            found.add(new Segment(
                    new Span(start, Math.max(outerEnd, inner.end())), inner, type == Marks.SINGLE, closed, continues));
        }
    }

    private boolean hasWord(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(text.at(i))) {
                return true;
            }
        }
        return false;
    }
}
