package dev.verbatim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Moves every day in a text by the same number of days and every month by as many months as fit, whatever form it is
 * written in; and moves the days of printed forms back.
 */
final class DayShift {

    /** The day before which a month and a day without a year lie, and after which there is none. */
    private static final LocalDate LATEST = LocalDate.of(2020, 12, 27);

    private static final String MONTHS = names(Month.values(), Enum::name);
    private static final String WEEKDAYS = names(DayOfWeek.values(), Enum::name);
    private static final Pattern IN_TEXT = Pattern.compile("(?<full>(" + MONTHS + ") (\\d{1,2}), (\\d{4}))"
            + "|(?<figures>(\\d{2})-(\\d{2})-(\\d{4}))"
            + "|(?<month>(" + MONTHS + ")(?: (\\d{4}))?(?! \\d)(?!\\w))"
            + "|(?<day>(" + MONTHS + "|Jan\\.) (\\d{1,2}))"
            + "|(?<weekday>" + WEEKDAYS + ")");
    private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern PRINTED = Pattern.compile("(?<range>" + DATE + "\\.\\." + DATE + ")"
            + "|(?<date>" + DATE + ")"
            + "|(?<yearly>--(\\d{2})-(\\d{2}))"
            + "|(?<month>\\b(?:" + MONTHS + "|" + MONTHS.toUpperCase(Locale.ROOT) + ")\\b)"
            + "|(?<weekday>\\b(?:" + WEEKDAYS + "|" + WEEKDAYS.toUpperCase(Locale.ROOT) + ")\\b)");

    private final int days;
    private final int months;

    /** By {@code days}, and by {@code months} where only a month is told. */
    DayShift(int days, int months) {
        this.days = days;
        this.months = months;
    }

    String forth(String text) {
        return IN_TEXT.matcher(text).replaceAll(this::forth);
    }

    String back(String printed) {
        return PRINTED.matcher(printed).replaceAll(this::back);
    }

    private String forth(MatchResult match) {
        String[] group = groups(match);
        if (group[1] != null) {
            LocalDate day = LocalDate.of(Integer.parseInt(group[4]), month(group[2]), Integer.parseInt(group[3]));
            return day.plusDays(days).format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH));
        }
        if (group[5] != null) {
            LocalDate day =
                    LocalDate.of(Integer.parseInt(group[8]), Integer.parseInt(group[7]), Integer.parseInt(group[6]));
            return day.plusDays(days).format(DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ENGLISH));
        }
        if (group[9] != null) {
            return shiftedMonth(group[10], group[11]);
        }
        if (group[12] != null) {
            boolean shortened = group[13].startsWith("Jan.");
            MonthDay day = MonthDay.of(shortened ? Month.JANUARY : month(group[13]), Integer.parseInt(group[14]));
            return last(day)
                    .plusDays(days)
                    .format(DateTimeFormatter.ofPattern(shortened ? "MMM. d" : "MMMM d", Locale.ENGLISH));
        }
        return name(weekday(match.group()).plus(days));
    }

    private String shiftedMonth(String name, String year) {
        if (year == null) {
            return name(month(name).plus(months));
        }
        return YearMonth.of(Integer.parseInt(year), month(name))
                .plusMonths(months)
                .format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
    }

    private String back(MatchResult match) {
        String[] group = groups(match);
        if (group[1] != null) {
            return range(LocalDate.parse(group[2]), LocalDate.parse(group[3]));
        }
        if (group[4] != null) {
            return LocalDate.parse(group[5]).minusDays(days).toString();
        }
        if (group[6] != null) {
            MonthDay day = MonthDay.of(Integer.parseInt(group[7]), Integer.parseInt(group[8]));
            int year = LATEST.plusDays(days).getYear();
            return MonthDay.from(day.atYear(year).minusDays(days)).toString();
        }
        boolean shouted = match.group().equals(match.group().toUpperCase(Locale.ROOT));
        String name = group[9] != null
                ? name(month(match.group()).minus(months))
                : name(weekday(match.group()).minus(days));
        return shouted ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** A whole month moves by months, any other range by days. */
    private String range(LocalDate first, LocalDate last) {
        YearMonth month = YearMonth.from(first);
        if (first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())) {
            YearMonth before = month.minusMonths(months);
            return before.atDay(1) + ".." + before.atEndOfMonth();
        }
        return first.minusDays(days) + ".." + last.minusDays(days);
    }

    private static LocalDate last(MonthDay day) {
        LocalDate sameYear = day.atYear(LATEST.getYear());
        return sameYear.isAfter(LATEST) ? Year.of(LATEST.getYear() - 1).atMonthDay(day) : sameYear;
    }

    private static String[] groups(MatchResult match) {
        String[] groups = new String[match.groupCount() + 1];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = match.group(i);
        }
        return groups;
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static <E extends Enum<E>> String names(E[] values, Function<E, String> name) {
        return Arrays.stream(values)
                .map(name)
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }
}
