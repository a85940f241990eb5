package dev.verbatim.quotation;

import dev.verbatim.article.CalendarDate;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds {@code <tweet … author="@name" …>words</tweet>}, a post as text that was taken from a page's source keeps it. */
final class PostTagFinder {

    private static final long AUTHOR = Folding.key("author");
    private static final long TIMESTAMP = Folding.key("timestamp");
    /** Figures of a moment in seconds since 1970, from 2001 on. */
    private static final int SECONDS_DIGITS = 10;

    private final Tokens tokens;

    PostTagFinder(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The post that a paragraph is; empty if it opens with no tag, or its tag names no account. */
    Optional<Block> post(Span paragraph) {
        int start = afterTag(paragraph);
        Optional<Span> author = start == paragraph.start() ? Optional.empty() : author(paragraph.start(), start);
        if (author.isEmpty()) {
            return Optional.empty();
        }
        CodePoints text = tokens.text();
        int end = start;
        while (end < paragraph.end() && text.at(end) != '<') {
            end++;
        }
        Span content = text.strip(start, end);
        int from = tokens.from(paragraph.start());
        int to = tokens.from(start);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(
                        List.of(content),
                        author,
                        author,
                        Optional.empty(),
                        CalendarDate.firstDay(tokens, from, to).or(() -> timestamp(from, to)),
                        true));
    }

    /** Where the words after a paragraph's opening tag start; its own start if it opens with none. */
    int afterTag(Span paragraph) {
        CodePoints text = tokens.text();
        int first = paragraph.start();
        if (paragraph.length() < 2 || text.at(first) != '<' || !Character.isLetter(text.at(first + 1))) {
            return first;
        }
        int close = first;
        while (close < paragraph.end() && text.at(close) != '>') {
            close++;
        }
        return close < paragraph.end() ? close + 1 : first;
    }

    private Optional<Span> author(int start, int end) {
        int to = tokens.from(end);
        for (int i = tokens.from(start); i < to; i++) {
            if (tokens.first(i) == '@' && tokens.isWord(i)) {
                return Optional.of(tokens.span(i, i));
            }
        }
        return value(tokens.from(start), to, AUTHOR).map(i -> tokens.span(i, i));
    }

    private Optional<CalendarDate> timestamp(int from, int to) {
        return value(from, to, TIMESTAMP).filter(this::isSeconds).map(i -> {
            Instant moment = Instant.ofEpochSecond(Long.parseLong(tokens.string(i)));
            LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
            return new CalendarDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), i + 1);
        });
    }

    private boolean isSeconds(int i) {
        String figures = tokens.string(i);
        return figures.length() == SECONDS_DIGITS && figures.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The token that stands as an attribute's value: {@code name="token"}. */
    private Optional<Integer> value(int from, int to, long name) {
        for (int i = from; i + 3 < to; i++) {
            if (tokens.key(i) == name
                    && tokens.isMark(i + 1, '=')
                    && tokens.isMark(i + 2, '"')
                    && tokens.isWord(i + 3)) {
                return Optional.of(i + 3);
            }
        }
        return Optional.empty();
    }
}
