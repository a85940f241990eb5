package dev.verbatim.attribution;

import dev.verbatim.quotation.Segment;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.List;

/**
 * An article as its reporter wrote it: the tokens outside quotation marks, each quoted segment standing as one item
 * among them, cut into sentences.
 *
 * <pre>  “We refute it,” Smith said, adding, “Never.”   is   [segment] Smith said , adding , [segment]</pre>
 */
final class Row {

    private static final int SHORT_MONTH = 3;

    private static final WordList WEEKDAYS = WordList.load("weekdays.txt");

    private final Tokens tokens;
    private final List<Segment> segments;
    private final int[] items;
    private final int[] classes;
    private final List<Sentence> sentences;
    private final int headingTo;

    Row(Tokens tokens, List<Segment> segments, int[] items, int[] classes, List<Sentence> sentences) {
        this.tokens = tokens;
        this.segments = List.copyOf(segments);
        this.items = items;
        this.classes = classes;
        this.sentences = List.copyOf(sentences);
        this.headingTo = sentences.stream()
                .filter(Sentence::isHeading)
                .mapToInt(Sentence::to)
                .max()
                .orElse(0);
    }

    Tokens tokens() {
        return tokens;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The number of the segment that item {@code i} is, in reading order; -1 if it is a token. */
    int segmentNumber(int i) {
        return i >= 0 && i < items.length && items[i] < 0 ? ~items[i] : -1;
    }

    boolean isSegment(int i) {
        return i >= 0 && i < items.length && items[i] < 0;
    }

    Segment segment(int i) {
        return segments.get(~items[i]);
    }

    List<Segment> segments() {
        return segments;
    }

    private int token(int i) {
        return i >= 0 && i < items.length && items[i] >= 0 ? items[i] : -1;
    }

    /** Where item {@code i} starts; the end of the last item if there is no such item. */
    int start(int i) {
        if (i < 0 || i >= items.length) {
            return items.length == 0 ? 0 : end(items.length - 1);
        }
        return isSegment(i) ? segment(i).outer().start() : tokens.start(items[i]);
    }

    /** Where item {@code i} ends; the end of the last item if there is no such item. */
    int end(int i) {
        if (i < 0 || i >= items.length) {
            return items.length == 0 ? 0 : end(items.length - 1);
        }
        return isSegment(i) ? segment(i).outer().end() : tokens.end(items[i]);
    }

    /** From the start of item {@code from} to the end of the one before {@code to}. */
    Span span(int from, int to) {
        return new Span(start(from), end(to - 1));
    }

    /** The words from item {@code from} up to, not including, {@code to}, one space for each run of white space. */
    String words(int from, int to) {
        Span span = span(from, to);
        StringBuilder words = new StringBuilder(span.length());
        boolean space = false;
        for (int i = span.start(); i < span.end(); i++) {
            int point = tokens.text().at(i);
            boolean blank = point == ' ' || point >= '\t' && point <= '\r';
            if (!blank || !space) {
                words.appendCodePoint(blank ? ' ' : point);
            }
            space = blank;
        }
        return words.toString();
    }

    boolean isWord(int i) {
        return tokens.isWord(token(i));
    }

    boolean isMark(int i, int point) {
        return tokens.isMark(token(i), point);
    }

    boolean isClitic(int i) {
        int token = token(i);
        return token >= 0 && tokens.kind(token) == TokenKind.CLITIC;
    }

    boolean isPossessive(int i) {
        return isClitic(i) && tokens.text().at(tokens.end(token(i)) - 1) == 's';
    }

    boolean isCapitalized(int i) {
        return tokens.isCapitalized(token(i));
    }

    boolean isWeekday(int i) {
        return has(i, WordClass.CALENDAR) && isCapitalized(i) && WEEKDAYS.has(key(i));
    }

    long key(int i) {
        return tokens.key(token(i));
    }

    /** Whether item {@code i} is a word with this key, one of {@link Keyword}'s. */
    boolean is(int i, long key) {
        return token(i) >= 0 && tokens.key(token(i)) == key;
    }

    boolean has(int i, int wordClass) {
        return i >= 0 && i < classes.length && (classes[i] & wordClass) != 0;
    }

    String string(int i) {
        return isSegment(i) ? tokens.text().substring(segment(i).outer()) : tokens.string(items[i]);
    }

    int first(int i) {
        return tokens.first(token(i));
    }

    /** Whether a word of four letters or more ends in <i>-ed</i>. */
    boolean endsInEd(int i) {
        int end = end(i);
        return end - start(i) > 3
                && tokens.text().at(end - 1) == 'd'
                && tokens.text().at(end - 2) == 'e';
    }

    /** Whether item {@code i} ends as participles in -ing do. */
    boolean endsInIng(int i) {
        int end = end(i);
        CodePoints text = tokens.text();
        return end - start(i) > 4 && text.at(end - 3) == 'i' && text.at(end - 2) == 'n' && text.at(end - 1) == 'g';
    }

    /** Whether item {@code i} is one capital letter: an initial. */
    boolean isInitial(int i) {
        return isCapitalized(i) && end(i) - start(i) == 1;
    }

    /** Whether item {@code i} ends a name's abbreviation: the stop in <i>Sen.</i> or <i>J.</i> */
    boolean isAbbreviationStop(int i) {
        return isMark(i, '.')
                && isCapitalized(i - 1)
                && (has(i - 1, WordClass.ABBREVIATION) || isInitial(i - 1))
                && end(i - 1) == start(i);
    }

    /** Whether item {@code i} is a name with a small particle tied to it: {@code al-Masri}. */
    private boolean isPrefixed(int i) {
        if (!isWord(i)) {
            return false;
        }
        for (int k = start(i) + 1; k < Math.min(end(i) - 1, start(i) + 4); k++) {
            if (tokens.text().at(k) == '-') {
                return Character.isUpperCase(tokens.text().at(k + 1))
                        && Character.isLowerCase(tokens.text().at(k - 1));
            }
        }
        return false;
    }

    /** Whether item {@code i} stands apart from the one before it by more than one space. */
    boolean isApart(int i) {
        return i > 0 && !isSegment(i) && !isSegment(i - 1) && start(i) - end(i - 1) > 1;
    }

    boolean inHeading(int i) {
        return i < headingTo;
    }

    /** Whether an item of a headline in capitals is a verb of saying and no part of a name. */
    private boolean isHeadlineVerb(int i) {
        return i < headingTo && has(i, WordClass.CUE) && !has(i, WordClass.GIVEN_NAME | WordClass.ROLE);
    }

    /** Whether a word is a day or a month, and no name that looks like one cut short: {@code Wang Jun}. */
    private boolean isCalendar(int i) {
        if (!has(i, WordClass.CALENDAR) || end(i) - start(i) != SHORT_MONTH) {
            return has(i, WordClass.CALENDAR);
        }
        int other = WordClass.CALENDAR | WordClass.FUNCTION | WordClass.DETERMINER | WordClass.BOUNDARY;
        boolean behindName = isCapitalized(i - 1) && !has(i - 1, other);
        boolean counted = isWord(i + 1) && Character.isDigit(first(i + 1));
        return !behindName || counted || isMark(i + 1, '.');
    }

    /** Whether item {@code i} is a word of a name: capitalised, and neither a calendar's word nor a sentence's opening. */
    boolean isName(int i) {
        if (!isCapitalized(i) && !isPrefixed(i) || isCalendar(i) || has(i, WordClass.PRONOUN)) {
            return false;
        }
        int common = WordClass.FUNCTION
                | WordClass.STARTER
                | WordClass.BOUNDARY
                | WordClass.DETERMINER
                | WordClass.ADVERB
                | WordClass.AUXILIARY;
        return !has(i, common) && !isHeadlineVerb(i);
    }

    /** The head noun of the phrase from item {@code from} up to {@code to}: the word before its first preposition. */
    int head(int from, int to) {
        int head = from;
        while (head + 1 < to && !has(head + 1, WordClass.BOUNDARY)) {
            head++;
        }
        return head;
    }
}
