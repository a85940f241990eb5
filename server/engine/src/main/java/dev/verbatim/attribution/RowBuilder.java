package dev.verbatim.attribution;

import dev.verbatim.article.Page;
import dev.verbatim.quotation.Block;
import dev.verbatim.quotation.Segment;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the row of an article. One pass over its tokens. */
final class RowBuilder {

    /** Items after which a sentence ends whatever it reads, so that no sentence costs more than its share. */
    private static final int LONGEST_SENTENCE = 500;

    /** Items within which a cue follows a question, and within which it does if a comma opens an aside before it. */
    private static final int LONGEST_TAG = 6;

    private static final int LONGEST_ASIDE = 24;

    private final Tokens tokens;
    private final HomonymFinder homonyms;
    private final OpeningDateline dateline;
    private final List<Segment> segments;
    private final List<Sentence> sentences = new ArrayList<>();
    private int[] items;
    private int[] classes;
    private int size;
    private int nextSegment;

    private RowBuilder(Tokens tokens, List<Segment> segments) {
        this.tokens = tokens;
        this.homonyms = new HomonymFinder(tokens);
        this.dateline = new OpeningDateline(tokens);
        this.segments = segments;
        this.items = new int[tokens.size() + 1];
        this.classes = new int[tokens.size() + 1];
    }

    static Row build(Page page, List<Segment> segments, List<Block> blocks) {
        RowBuilder builder = new RowBuilder(page.tokens(), segments);
        page.headline().ifPresent(span -> builder.paragraph(span, -1));
        List<Span> setOff = setOff(blocks);
        int next = 0;
        for (int p = 0; p < page.paragraphs().size(); p++) {
            Span paragraph = page.paragraphs().get(p);
            while (next < setOff.size() && setOff.get(next).end() <= paragraph.start()) {
                next++;
            }
            if (next == setOff.size() || !setOff.get(next).overlaps(paragraph)) {
                builder.paragraph(paragraph, p);
            }
        }
        return new Row(
                page.tokens(),
                segments,
                Arrays.copyOf(builder.items, builder.size),
                Arrays.copyOf(builder.classes, builder.size),
                builder.sentences);
    }

    /** What the blocks cover, in reading order. */
    private static List<Span> setOff(List<Block> blocks) {
        List<Span> spans = new ArrayList<>();
        for (Block block : blocks) {
            spans.addAll(block.content());
            block.credit().ifPresent(spans::add);
        }
        spans.sort(null);
        return spans;
    }

    private void paragraph(Span span, int number) {
        int from = size;
        int token = dateline.end(tokens.from(span.start()), tokens.from(span.end()));
        while (token < tokens.size() && tokens.start(token) < span.end()) {
            skipSegmentsBefore(tokens.start(token));
            if (nextSegment < segments.size()
                    && segments.get(nextSegment).outer().contains(tokens.start(token))) {
                Segment segment = segments.get(nextSegment);
                add(~nextSegment++, 0);
                token = tokens.from(segment.outer().end());
            } else {
                add(token, homonyms.classes(token));
                token++;
            }
        }
        sentences(from, number);
    }

    private void skipSegmentsBefore(int position) {
        while (nextSegment < segments.size()
                && segments.get(nextSegment).outer().end() <= position) {
            nextSegment++;
        }
    }

    private void add(int item, int bits) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            classes = Arrays.copyOf(classes, size * 2);
        }
        items[size] = item;
        classes[size++] = bits;
    }

    private void sentences(int from, int paragraph) {
        int start = from;
        for (int i = from; i < size; i++) {
            boolean last = i == size - 1 || i - start >= LONGEST_SENTENCE;
            if (last || endsSentence(i)) {
                sentences.add(new Sentence(sentences.size(), start, i + 1, paragraph));
                start = i + 1;
            }
        }
    }

    private boolean endsSentence(int i) {
        if (items[i] < 0) {
            return segmentEndsSentence(i);
        }
        int point = tokens.first(items[i]);
        boolean stop = !tokens.isWord(items[i]) && (point == '.' || point == '?' || point == '!' || point == '…');
        if (!stop || i > 0 && point == '.' && (isAbbreviated(i) || isWithinSymbol(i))) {
            return false;
        }
        return items[i + 1] < 0 || startsSentence(items[i + 1]);
    }

    private boolean isAbbreviated(int i) {
        int before = items[i - 1];
        if (before < 0 || !tokens.isWord(before) || tokens.end(before) != tokens.start(items[i])) {
            return false;
        }
        boolean letter = tokens.isCapitalized(before) && tokens.end(before) - tokens.start(before) == 1;
        boolean initial = letter && !(followsNoun(i) && opensAnew(i + 1));
        return initial || (classes[i - 1] & WordClass.ABBREVIATION) != 0 && tokens.isCapitalized(before);
    }

    /** Whether a stop stands between capitals without a space, as in a share's symbol: {@code (ABC.N)}. */
    private boolean isWithinSymbol(int i) {
        int before = items[i - 1];
        int after = i + 1 < size ? items[i + 1] : -1;
        return before >= 0
                && after >= 0
                && tokens.end(before) == tokens.start(items[i])
                && tokens.start(after) == tokens.end(items[i])
                && isCapitals(before)
                && isCapitals(after);
    }

    private boolean isCapitals(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (!Character.isUpperCase(tokens.text().at(i))) {
                return false;
            }
        }
        return tokens.isWord(token);
    }

    /** Whether a word in small letters stands before the letter that a stop follows, which then is no initial: {@code on X.} */
    private boolean followsNoun(int stop) {
        return stop > 1
                && items[stop - 2] >= 0
                && tokens.isWord(items[stop - 2])
                && !tokens.isCapitalized(items[stop - 2]);
    }

    private boolean opensAnew(int i) {
        int opening = WordClass.PRONOUN | WordClass.DETERMINER | WordClass.STARTER | WordClass.BOUNDARY;
        return i < size && (items[i] < 0 || (classes[i] & opening) != 0);
    }

    private boolean startsSentence(int token) {
        int point = tokens.first(token);
        return tokens.isCapitalized(token)
                || Character.isDigit(point)
                || !Character.isLetter(point) && point != ',' && point != ';' && point != ')' && point != '.';
    }

    /** A segment that ends like a sentence ends one, unless its cue follows: {@code “Why?” Smith asked.} */
    private boolean segmentEndsSentence(int i) {
        Segment segment = segments.get(~items[i]);
        int last = tokens.text().at(segment.inner().end() - 1);
        if (!segment.closed() && last != ',') {
            return true;
        }
        boolean stop = last == '.' || last == '…';
        boolean question = last == '?' || last == '!';
        if (!stop && !question) {
            return false;
        }
        int next = items[i + 1];
        if (next < 0) {
            return true;
        }
        boolean starts = startsSentence(next) && (tokens.isWord(next) || tokens.first(next) == '(');
        return starts && !(question || isEllipsis(segment)) || starts && !cueFollows(i + 1);
    }

    private boolean isEllipsis(Segment segment) {
        int end = segment.inner().end();
        return tokens.text().at(end - 1) == '…'
                || tokens.text().at(end - 1) == '.' && tokens.text().at(end - 2) == '.';
    }

    private boolean cueFollows(int from) {
        boolean aside = false;
        for (int i = from; i < Math.min(size, from + (aside ? LONGEST_ASIDE : LONGEST_TAG)) && items[i] >= 0; i++) {
            if ((classes[i] & WordClass.CUE) != 0) {
                return true;
            }
            aside |= tokens.isMark(items[i], ',');
            int point = tokens.first(items[i]);
            boolean goesOn = i + 1 < size && items[i + 1] >= 0 && tokens.isMark(items[i + 1], ',');
            if (point == '.' && !tokens.isWord(items[i]) && !isAbbreviated(i) && !goesOn) {
                return false;
            }
        }
        return false;
    }
}
