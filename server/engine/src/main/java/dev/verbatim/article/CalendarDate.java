package dev.verbatim.article;

import dev.verbatim.text.Folding;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar date as words spell it: <i>December 22, 2020</i>, <i>21-12-2020</i>, <i>22 December</i>, <i>April 2019</i>.
 *
 * @param year 0 if not given
 * @param month 1 to 12
 * @param day 0 if not given
 * @param endToken the token after the last one of the date
 */
public record CalendarDate(int year, int month, int day, int endToken) {

    private static final WordList MONTHS = WordList.load("months.txt");
    private static final Pattern SEPARATOR = Pattern.compile("[-.]");
    /** Code points of three figures of one digit with separators. */
    private static final int SHORTEST_FIGURES = 5;

    private static final long OF = Folding.key("of");

    /** The date that starts at token {@code i}, if one does. A bare month must begin with a capital. */
    public static Optional<CalendarDate> at(Tokens tokens, int i) {
        if (tokens.kind(i) == TokenKind.NUMBER) {
            Optional<CalendarDate> numeric = numeric(tokens, i);
            return numeric.isPresent() ? numeric : dayFirst(tokens, i);
        }
        int month = month(tokens, i);
        return month == 0 ? Optional.empty() : monthFirst(tokens, i, month);
    }

    /** The first date with a year that starts at a token of a range; empty if there is none. */
    public static Optional<CalendarDate> firstDay(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<CalendarDate> date = at(tokens, i);
            if (date.isPresent() && date.get().days().isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The days it can mean, if its year is given. */
    public Optional<DayRange> days() {
        if (year == 0) {
            return Optional.empty();
        }
        return Optional.of(
                day == 0 ? DayRange.of(YearMonth.of(year, month)) : DayRange.of(LocalDate.of(year, month, day)));
    }

    private static Optional<CalendarDate> monthFirst(Tokens tokens, int i, int month) {
        int next = tokens.isMark(i + 1, '.') ? i + 2 : i + 1;
        int year = year(tokens, next);
        if (year != 0) {
            return valid(year, month, 0, next + 1);
        }
        int day = day(tokens, next);
        if (day == 0) {
            boolean comma = tokens.isMark(next, ',') && year(tokens, next + 1) != 0;
            return comma ? valid(year(tokens, next + 1), month, 0, next + 2) : valid(0, month, 0, next);
        }
        int after = tokens.isMark(next + 1, ',') ? next + 2 : next + 1;
        year = year(tokens, after);
        return year != 0 ? valid(year, month, day, after + 1) : valid(0, month, day, next + 1);
    }

    private static Optional<CalendarDate> dayFirst(Tokens tokens, int i) {
        int day = day(tokens, i);
        int next = tokens.isMark(i + 1, '.') || tokens.key(i + 1) == OF ? i + 2 : i + 1;
        int month = day == 0 || next >= tokens.size() ? 0 : month(tokens, next);
        if (month == 0) {
            return Optional.empty();
        }
        int after = tokens.isMark(next + 1, ',') || tokens.isMark(next + 1, '.') ? next + 2 : next + 1;
        int year = year(tokens, after);
        return year != 0 ? valid(year, month, day, after + 1) : valid(0, month, day, next + 1);
    }

    /** A date in figures; one that could be read in two ways is none. */
    private static Optional<CalendarDate> numeric(Tokens tokens, int i) {
        int[] parts = new int[3];
        int end = figures(tokens, i, parts);
        if (end == 0) {
            return Optional.empty();
        }
        if (parts[0] >= 1000) {
            return valid(parts[0], parts[1], parts[2], end);
        }
        if (parts[2] < 1000) {
            return Optional.empty();
        }
        if (parts[0] > 12) {
            return valid(parts[2], parts[1], parts[0], end);
        }
        if (parts[1] > 12 || parts[0] == parts[1]) {
            return valid(parts[2], parts[0], parts[1], end);
        }
        return Optional.empty();
    }

    /** Reads three figures parted by {@code - . /}; answers the token after them, 0 if there are none. */
    private static int figures(Tokens tokens, int i, int[] parts) {
        if (tokens.end(i) - tokens.start(i) >= SHORTEST_FIGURES) {
            String[] split = SEPARATOR.split(withoutTime(tokens.string(i)), -1);
            if (split.length == 3) {
                return parse(split, parts) ? i + 1 : 0;
            }
        }
        if (tokens.isMark(i + 1, '/') && tokens.isMark(i + 3, '/') && tokens.isWord(i + 2) && tokens.isWord(i + 4)) {
            String[] apart = {tokens.string(i), tokens.string(i + 2), tokens.string(i + 4)};
            return parse(apart, parts) ? i + 5 : 0;
        }
        return 0;
    }

    /** The date of {@code 2021-03-04T10}, as machines write it. */
    private static String withoutTime(String figures) {
        int time = figures.indexOf('T');
        return time == 10 ? figures.substring(0, time) : figures;
    }

    private static boolean parse(String[] split, int[] parts) {
        for (int k = 0; k < 3; k++) {
            if (split[k].isEmpty() || split[k].length() > 4 || !split[k].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            parts[k] = Integer.parseInt(split[k]);
        }
        return true;
    }

    private static int month(Tokens tokens, int i) {
        return tokens.isCapitalized(i) ? MONTHS.value(tokens.key(i)) + 1 : 0;
    }

    private static int day(Tokens tokens, int i) {
        int length = i < tokens.size() ? tokens.end(i) - tokens.start(i) : 9;
        if (length > 4 || tokens.kind(i) != TokenKind.NUMBER) {
            return 0;
        }
        int value = 0;
        int digits = 0;
        while (digits < length && Character.isDigit(tokens.text().at(tokens.start(i) + digits))) {
            value = value * 10 + Character.digit(tokens.text().at(tokens.start(i) + digits++), 10);
        }
        boolean ordinal = digits == length - 2;
        return value >= 1 && value <= 31 && (digits == length || ordinal) && digits <= 2 ? value : 0;
    }

    /** The year that token {@code i} is, from 1700 to 2199; 0 if it is none. */
    public static int year(Tokens tokens, int i) {
        if (i >= tokens.size() || tokens.kind(i) != TokenKind.NUMBER || tokens.end(i) - tokens.start(i) != 4) {
            return 0;
        }
        int value = 0;
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            int digit = Character.digit(tokens.text().at(k), 10);
            if (digit < 0) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value >= 1700 && value <= 2199 ? value : 0;
    }

    private static Optional<CalendarDate> valid(int year, int month, int day, int end) {
        try {
            LocalDate.of(year == 0 ? 2000 : year, month, day == 0 ? 1 : day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.of(new CalendarDate(year, month, day, end));
    }
}
