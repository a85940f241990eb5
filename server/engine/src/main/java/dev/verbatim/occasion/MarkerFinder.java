package dev.verbatim.occasion;

import dev.verbatim.article.CalendarDate;
import dev.verbatim.article.Channel;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words of a sentence that tell a channel or a day, in its reporter's own words. */
final class MarkerFinder {

    private static final WordList WEEKDAYS = WordList.load("weekdays.txt");
    private static final WordList EVENTS = WordList.load("event-nouns.txt");
    private static final WordList STOPPERS = WordList.load("time-stoppers.txt");
    private static final WordList ISSUING = WordList.load("issuing.txt");
    private static final WordList RELATIVE_DAYS = WordList.load("relative-days.txt");
    private static final List<Long> CARRIERS = List.of(
            Folding.key("in"),
            Folding.key("on"),
            Folding.key("at"),
            Folding.key("during"),
            Folding.key("via"),
            Folding.key("through"));
    private static final List<Long> AWAY = List.of(
            Folding.key("to"),
            Folding.key("with"),
            Folding.key("by"),
            Folding.key("after"),
            Folding.key("from"),
            Folding.key("of"));
    private static final long IN = Folding.key("in");
    private static final long ON = Folding.key("on");
    private static final int NOUN_PHRASE = 5;

    private final Tokens tokens;

    MarkerFinder(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The markers from token {@code from} up to, not including, {@code to}; tokens inside {@code hidden} count for nothing. */
    List<Marker> find(int from, int to, List<Span> hidden) {
        List<Marker> markers = new ArrayList<>();
        int i = from;
        while (i < to) {
            int position = tokens.start(i);
            int shown = shownFrom(position, hidden);
            if (shown > position) {
                i = Math.max(i + 1, tokens.from(shown));
                continue;
            }
            Optional<Marker> marker = time(i, from);
            if (marker.isEmpty()) {
                marker = channel(i, from, to);
            }
            i++;
            if (marker.isPresent()) {
                markers.add(marker.get());
                i = Math.max(i, tokens.from(marker.get().span().end()));
            }
        }
        return markers;
    }

    /** Where the first of the hidden spans that holds a position ends; the position itself if none does. */
    private static int shownFrom(int position, List<Span> hidden) {
        for (Span span : hidden) {
            if (span.contains(position)) {
                return span.end();
            }
        }
        return position;
    }

    private Optional<Marker> time(int i, int from) {
        int weekday = tokens.isCapitalized(i) ? WEEKDAYS.value(tokens.key(i)) : -1;
        if (weekday >= 0) {
            boolean owned = tokens.end(i) < tokens.text().length() && isPossessive(i + 1);
            return owned || isStopped(i, from)
                    ? Optional.empty()
                    : Optional.of(marker(i, i + 1, from, new TimeReference.Weekday(DayOfWeek.of(weekday + 1))));
        }
        int daysBack = RELATIVE_DAYS.value(tokens.key(i));
        if (daysBack >= 0 && !isPossessive(i + 1)) {
            return Optional.of(marker(i, i + 1, from, new TimeReference.DaysBefore(daysBack)));
        }
        if (!tokens.isCapitalized(i) && !Character.isDigit(tokens.first(i)) || isStopped(i, from)) {
            return Optional.empty();
        }
        return CalendarDate.at(tokens, i)
                .filter(date -> date.day() > 0 || date.year() > 0 || tokens.key(i - 1) == IN)
                .map(date -> marker(i, date.endToken(), from, reference(date)));
    }

    private boolean isPossessive(int i) {
        return i < tokens.size() && tokens.kind(i) == dev.verbatim.text.TokenKind.CLITIC;
    }

    /** Whether a day is not that of the speech: <i>since Monday</i>, <i>the attack on Sunday</i>. */
    private boolean isStopped(int i, int from) {
        int before = i - 1;
        if (STOPPERS.has(tokens.key(before))) {
            return true;
        }
        boolean preposition = tokens.key(before) == ON || tokens.key(before) == IN;
        int noun = preposition ? before - 1 : before;
        return noun >= from && EVENTS.has(tokens.key(noun));
    }

    static TimeReference reference(CalendarDate date) {
        return date.days()
                .<TimeReference>map(TimeReference.Told::new)
                .orElseGet(() -> date.day() > 0
                        ? new TimeReference.YearlyDay(MonthDay.of(date.month(), date.day()))
                        : new TimeReference.YearlyMonth(Month.of(date.month())));
    }

    private Marker marker(int i, int end, int from, TimeReference time) {
        int first = i > from && (tokens.key(i - 1) == ON || tokens.key(i - 1) == IN) ? i - 1 : i;
        return new Marker(tokens.span(first, end - 1), i, Channel.UNSPECIFIED, Optional.of(time));
    }

    /** A channel's noun that carries the words: <i>in a tweet</i>, <i>issued a statement</i>, <i>the statement said</i>. */
    private Optional<Marker> channel(int i, int from, int to) {
        Optional<ChannelWords.Named> named = ChannelWords.at(tokens, i);
        if (named.isPresent()) {
            int carrier = carrier(i, from);
            boolean speaks = !named.get().venue()
                    && named.get().endToken() < to
                    && ChannelWords.isCue(tokens, named.get().endToken());
            if (carrier >= 0 || speaks) {
                int first = carrier >= 0 ? carrier : i;
                Span span = tokens.span(first, named.get().endToken() - 1);
                return Optional.of(new Marker(span, i, named.get().channel(), Optional.empty()));
            }
            return Optional.empty();
        }
        boolean verb = tokens.isWord(i) && (i == from || !tokens.isCapitalized(i));
        Channel implied = verb ? ChannelWords.ofVerb(tokens.key(i)) : Channel.UNSPECIFIED;
        return implied == Channel.UNSPECIFIED
                ? Optional.empty()
                : Optional.of(new Marker(tokens.span(i, i), i, implied, Optional.empty()));
    }

    /** The preposition or verb before a channel's noun phrase; -1 if there is none. */
    private int carrier(int i, int from) {
        for (int k = i - 1; k >= Math.max(from, i - NOUN_PHRASE); k--) {
            if (!tokens.isWord(k)) {
                return -1;
            }
            if (ISSUING.has(tokens.key(k))) {
                return k;
            }
            if (CARRIERS.contains(tokens.key(k))) {
                return k;
            }
            if (AWAY.contains(tokens.key(k))) {
                return -1;
            }
        }
        return -1;
    }
}
