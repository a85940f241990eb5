package dev.verbatim.article;

import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.List;
import java.util.Optional;

/** The line above a story that tells when it was published. */
final class Dateline {

    private static final WordList COMPANIONS = WordList.load("dateline-words.txt");
    private static final WordList WEEKDAYS = WordList.load("weekdays.txt");
    private static final long BY = Folding.key("by");
    private static final int OTHER_WORDS = 3;
    private static final int LONGEST_LINE = 120;
    private static final int OPENING_TOKENS = 20;

    private Dateline() {}

    /** The dating told beside the text; unknown if none is. */
    static Dating told(Article article) {
        return article.publishDate()
                .or(() -> article.original().map(Original::utterDate))
                .map(day -> new Dating(DayRange.of(day), DateBasis.STATED, List.of()))
                .orElse(Dating.UNKNOWN);
    }

    /** The dating told beside the text, or else by the last dateline above the story's first line. */
    static Dating find(Article article, Lines lines, Tokens tokens, int first) {
        Dating told = told(article);
        for (int line = Math.min(first, lines.size()) - 1; line >= 0 && told.basis() == DateBasis.UNSPECIFIED; line--) {
            if (lines.span(line).length() <= LONGEST_LINE) {
                told = read(article.id(), lines, line, tokens).orElse(told);
            }
        }
        return told.basis() == DateBasis.UNSPECIFIED && first < lines.size()
                ? opening(article.id(), lines, first, tokens).orElse(told)
                : told;
    }

    /** The date before the dash that parts a dateline from the story's first words: {@code PLACE, March 4, 2021 —}. */
    private static Optional<Dating> opening(String articleId, Lines lines, int first, Tokens tokens) {
        int from = lines.firstToken(first);
        int end = Math.min(lines.endToken(first), from + OPENING_TOKENS);
        int dash = from;
        while (dash < end && !isDash(tokens, dash)) {
            dash++;
        }
        for (int i = from; i < dash && dash < end && isShouted(tokens, from); i++) {
            Optional<CalendarDate> date = CalendarDate.at(tokens, i).filter(d -> d.day() > 0 && d.year() > 0);
            if (date.isPresent()) {
                Span span = tokens.span(i, date.get().endToken() - 1);
                return date.get().days().map(days -> dating(articleId, tokens, span, days));
            }
        }
        return Optional.empty();
    }

    private static boolean isDash(Tokens tokens, int i) {
        return tokens.isMark(i, '—') || tokens.isMark(i, '–') || tokens.isMark(i, '-');
    }

    private static boolean isShouted(Tokens tokens, int i) {
        return tokens.isWord(i) && tokens.string(i).codePoints().allMatch(Character::isUpperCase);
    }

    /** Whether a line tells a date or an author, as lines between headline and story do. */
    static boolean isAt(Lines lines, int line) {
        Tokens tokens = lines.tokens();
        int first = lines.firstToken(line);
        boolean byline = tokens.key(first) == BY && tokens.isCapitalized(first + 1) && tokens.isCapitalized(first + 2);
        return byline
                || lines.span(line).length() <= LONGEST_LINE
                        && read("", lines, line, tokens).isPresent();
    }

    private static Optional<Dating> read(String articleId, Lines lines, int line, Tokens tokens) {
        Optional<Dating> found = Optional.empty();
        int others = 0;
        int i = lines.firstToken(line);
        int end = lines.endToken(line);
        while (i < end) {
            Optional<CalendarDate> date = CalendarDate.at(tokens, i).filter(d -> d.day() > 0 && d.year() > 0);
            if (date.isPresent()) {
                Span span = tokens.span(i, date.get().endToken() - 1);
                found = found.isPresent()
                        ? found
                        : date.get().days().map(days -> dating(articleId, tokens, span, days));
                i = date.get().endToken();
            } else {
                boolean word = tokens.isWord(i) && !Character.isDigit(tokens.first(i));
                others += word && !COMPANIONS.has(tokens.key(i)) && !WEEKDAYS.has(tokens.key(i)) ? 1 : 0;
                i++;
            }
        }
        return others <= OTHER_WORDS ? found : Optional.empty();
    }

    private static Dating dating(String articleId, Tokens tokens, Span span, DayRange days) {
        String reason = "The dateline says that the article was published on " + days.earliest() + ".";
        Evidence evidence = new Evidence(articleId, tokens.text().select(span), reason);
        return new Dating(days, DateBasis.STATED, List.of(evidence));
    }
}
