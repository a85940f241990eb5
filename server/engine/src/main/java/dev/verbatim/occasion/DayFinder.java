package dev.verbatim.occasion;

import dev.verbatim.article.CalendarDate;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.text.Folding;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the words that tell the day of a speech: <i>on Monday</i>, <i>last night</i>, <i>March 4</i>, <i>a day later</i>. */
final class DayFinder {

    private static final WordList WEEKDAYS = WordList.load("weekdays.txt");
    private static final WordList EVENTS = WordList.load("event-nouns.txt");
    private static final WordList STOPPERS = WordList.load("time-stoppers.txt");
    private static final WordList ASIDES = WordList.load("time-asides.txt");
    private static final WordList RELATIVE_DAYS = WordList.load("relative-days.txt");
    private static final WordList TIME_NOUNS = WordList.load("time-nouns.txt");
    private static final List<WordList.Line> SAME_DAY_LINES = WordList.lines("same-days.txt");
    private static final WordList SAME_DAYS = WordList.ofLines(SAME_DAY_LINES);
    private static final WordList SAME_DAY_STARTS = WordList.firstParts(SAME_DAY_LINES);
    private static final List<WordList.Line> PERIOD_LINES = WordList.lines("relative-periods.txt");
    private static final WordList PERIODS = WordList.ofLines(PERIOD_LINES);
    private static final WordList PERIOD_STARTS = WordList.firstParts(PERIOD_LINES);
    private static final long IN = Folding.key("in");
    private static final long ON = Folding.key("on");
    private static final long A = Folding.key("a");
    private static final long AND = Folding.key("and");
    private static final long THE = Folding.key("the");
    private static final long THAT = Folding.key("that");
    private static final long WHICH = Folding.key("which");
    private static final long AS = Folding.key("as");
    private static final long DID = Folding.key("did");
    private static final int LONGEST_PHRASE = 4;
    /** So many words before a day at most, a relative clause or what is to come opens. */
    private static final int LONGEST_CLAUSE = 24;
    /** So many words behind a verb of saying and its hearer, a year in figures is that of the speech. */
    private static final int HEARER = 4;
    /** So many words a verb of saying and a week, month or year of the speech stand apart. */
    private static final int CLAUSE = 10;
    /** So many words after the owner at most, the thing that a day owns is named: <i>Monday's first debate</i>. */
    private static final int OWNED_NOUN = 3;
    /** The same after a day that an article stands before. */
    private static final int EVENT_NOUN = 3;

    private final Tokens tokens;

    DayFinder(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The day told from token {@code i} on, in a sentence that begins at token {@code from}. */
    Optional<Marker> at(int i, int from) {
        int weekday = tokens.isCapitalized(i) ? WEEKDAYS.value(tokens.key(i)) : -1;
        if (weekday >= 0) {
            boolean told = !isStopped(i, from) && !isEvents(i, i + 1) && tells(i, i + 1);
            return told
                    ? Optional.of(marker(i, i + 1, from, new TimeReference.Weekday(DayOfWeek.of(weekday + 1))))
                    : Optional.empty();
        }
        Optional<Marker> relative = relative(i, from);
        if (relative.isPresent() || !tokens.isCapitalized(i) && !Character.isDigit(tokens.first(i))) {
            return relative;
        }
        return isStopped(i, from)
                ? Optional.empty()
                : CalendarDate.at(tokens, i)
                        .filter(date -> date.day() > 0 || date.year() > 0 || tokens.key(i - 1) == IN)
                        .filter(date -> !isEvents(i, date.endToken()))
                        .map(date -> marker(i, date.endToken(), from, reference(date)));
    }

    /** A weekday that owns something: <i>Monday night's</i>. */
    Optional<Marker> owned(int i, int from) {
        int weekday = tokens.isCapitalized(i) ? WEEKDAYS.value(tokens.key(i)) : -1;
        return weekday < 0 || isStopped(i, from)
                ? Optional.empty()
                : Optional.of(marker(i, i + 1, from, new TimeReference.Weekday(DayOfWeek.of(weekday + 1))));
    }

    /** A day told from that of publication, or from the day told before. */
    private Optional<Marker> relative(int i, int from) {
        int end = i + 1;
        int daysBack = RELATIVE_DAYS.value(tokens.key(i));
        if (daysBack < 0 && end < tokens.size() && TIME_NOUNS.has(tokens.key(end))) {
            daysBack = RELATIVE_DAYS.value(tokens.joinedKey(i, 2));
            end++;
        }
        if (daysBack >= 0) {
            return tells(i, end) && !isAnothers(i, from)
                    ? Optional.of(marker(i, end, from, new TimeReference.DaysBefore(daysBack)))
                    : Optional.empty();
        }
        Optional<Marker> period = period(i, from);
        if (period.isPresent()) {
            return period;
        }
        int longest = SAME_DAY_STARTS.has(tokens.key(i)) ? Math.min(LONGEST_PHRASE, tokens.size() - i) : 0;
        for (int length = longest; length > 1; length--) {
            int line = SAME_DAYS.value(tokens.joinedKey(i, length));
            if (line >= 0 && !isOwner(i + length) && !isStopped(i, from)) {
                int days = Integer.parseInt(SAME_DAY_LINES.get(line).column(0));
                TimeReference time = new TimeReference.DaysFrom(new TimeReference.Untold(), days);
                return Optional.of(marker(i, i + length, from, time));
            }
        }
        return Optional.empty();
    }

    /** A week, month or year in which somebody is said to have spoken: <i>told reporters last month</i>, <i>in 2016</i>. */
    private Optional<Marker> period(int i, int from) {
        int longest = PERIOD_STARTS.has(tokens.key(i)) ? Math.min(LONGEST_PHRASE, tokens.size() - i) : 0;
        for (int length = longest; length > 1; length--) {
            int line = PERIODS.value(tokens.joinedKey(i, length));
            if (line >= 0 && !isOwner(i + length) && !isStopped(i, from) && isOfCue(i, i + length, from, CLAUSE)) {
                Period.Unit unit =
                        Period.Unit.valueOf(PERIOD_LINES.get(line).column(0).toUpperCase(Locale.ROOT));
                boolean last = PERIOD_LINES.get(line).column(1).equals("last");
                return Optional.of(marker(i, i + length, from, new Period(unit, last)));
            }
        }
        int year = i > from ? CalendarDate.year(tokens, i) : 0;
        boolean alone = tokens.isMark(i + 1, ',') ? i - from <= 1 : tokens.key(i + 1) != AND;
        boolean told =
                year > 0 && alone && (tokens.key(i - 1) == IN && isOfCue(i - 1, i + 1, from, HEARER) || isChannels(i));
        return told && !isStopped(i, from)
                ? Optional.of(marker(i, i + 1, from, new TimeReference.Told(DayRange.ofYear(year))))
                : Optional.empty();
    }

    /** Whether a year stands between an article and words for a channel: <i>in a 2016 interview</i>. */
    private boolean isChannels(int year) {
        boolean article = tokens.key(year - 1) == A || tokens.key(year - 1) == THE;
        return article
                && year + 1 < tokens.size()
                && ChannelWords.at(tokens, year + 1).isPresent();
    }

    /** Whether a verb of saying stands before a time without a mark between, or behind a time that opens its sentence. */
    private boolean isOfCue(int start, int end, int from, int reach) {
        for (int k = start - 1; k >= Math.max(from, start - reach) && (tokens.isWord(k) || isOwner(k)); k--) {
            if (ChannelWords.isCue(tokens, k)) {
                return true;
            }
        }
        int first = tokens.isMark(end, ',') ? end + 1 : end;
        for (int k = first;
                start - from <= 1 && k < first + CLAUSE && (tokens.isWord(k) || tokens.isMark(k, '.'));
                k++) {
            if (ChannelWords.isCue(tokens, k)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day tells of the speech: one that owns something, only if that is a speech: <i>at Monday's debate</i>. */
    private boolean tells(int i, int end) {
        int owner = end < tokens.size() && TIME_NOUNS.has(tokens.key(end)) ? end + 1 : end;
        if (!isOwner(owner)) {
            return true;
        }
        for (int k = owner + 1; k <= owner + OWNED_NOUN && tokens.isWord(k); k++) {
            if (ChannelWords.at(tokens, k).isPresent()) {
                return ChannelWords.isCarrier(tokens.key(i - 1));
            }
        }
        return false;
    }

    private boolean isOwner(int i) {
        return i < tokens.size() && tokens.kind(i) == TokenKind.CLITIC;
    }

    /** Whether a day is not that of the speech: <i>since Monday</i>, <i>the attack on Sunday</i>. */
    private boolean isStopped(int i, int from) {
        int before = i - 1;
        if (STOPPERS.has(tokens.key(before)) || isAnothers(i, from)) {
            return true;
        }
        boolean preposition = tokens.key(before) == ON || tokens.key(before) == IN;
        int noun = preposition ? before - 1 : before;
        return noun >= from && (EVENTS.has(tokens.key(noun)) || isCompared(noun, from) || isOfEvent(noun, from));
    }

    /**
     * Whether a day is that of what a relative clause tells or of what is to come, and no verb of saying stands between:
     * <i>Smith, who took over in March</i>, <i>it is due to land on Friday</i>.
     */
    private boolean isAnothers(int day, int from) {
        int low = Math.max(from, day - LONGEST_CLAUSE);
        for (int i = day - 1; i >= low && (tokens.isWord(i) || isOwner(i)) && !ChannelWords.isCue(tokens, i); i--) {
            if (ASIDES.has(tokens.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb tells what a thing does: <i>the protests that began on Monday</i>. */
    private boolean isOfEvent(int verb, int from) {
        boolean relative = tokens.key(verb - 1) == THAT || tokens.key(verb - 1) == WHICH;
        return relative && verb - 2 >= from && EVENTS.has(tokens.key(verb - 2));
    }

    /** Whether a verb in the place of another ends a comparison: <i>admitted, as he did on Monday, that …</i> */
    private boolean isCompared(int verb, int from) {
        return tokens.key(verb) == DID && verb - 2 >= from && tokens.key(verb - 2) == AS;
    }

    /** Whether a day between an article and a noun is that of the thing: <i>the March 3, 2015, terrorist attacks</i>. */
    private boolean isEvents(int i, int end) {
        if (tokens.key(i - 1) != THE) {
            return false;
        }
        int first = tokens.isMark(end, ',') ? end + 1 : end;
        for (int k = first; k < first + EVENT_NOUN && tokens.isWord(k); k++) {
            if (EVENTS.has(tokens.key(k))) {
                return true;
            }
        }
        return false;
    }

    /** What a calendar date says about a day. */
    static TimeReference reference(CalendarDate date) {
        return date.days()
                .<TimeReference>map(TimeReference.Told::new)
                .orElseGet(() -> date.day() > 0
                        ? new TimeReference.YearlyDay(MonthDay.of(date.month(), date.day()))
                        : new TimeReference.YearlyMonth(Month.of(date.month())));
    }

    private Marker marker(int i, int end, int from, TimeReference time) {
        int first = i > from && (tokens.key(i - 1) == ON || tokens.key(i - 1) == IN) ? i - 1 : i;
        return new Marker(tokens.span(first, end - 1), i, Channel.UNSPECIFIED, Optional.of(time), /* outlet= */ false);
    }
}
