package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words of a sentence that tell a channel or a day, in its reporter's own words. */
final class MarkerFinder {

    private static final WordList ISSUING = WordList.load("issuing.txt");
    private static final WordList ADDRESSING = WordList.load("addressing.txt");
    private static final WordList SPEAKING = WordList.load("speaking.txt");
    private static final WordList SETS = WordList.load("sets.txt");
    private static final WordList DEBATE_TOPICS = WordList.load("debate-topics.txt");
    private static final long OF = Folding.key("of");
    private static final long WITH = Folding.key("with");
    private static final long ON = Folding.key("on");
    private static final long TO = Folding.key("to");
    private static final long THAT = Folding.key("that");
    private static final long THE = Folding.key("the");
    private static final long A = Folding.key("a");
    private static final long AN = Folding.key("an");
    private static final List<Long> AWAY = List.of(
            Folding.key("to"), Folding.key("with"), Folding.key("by"), Folding.key("after"), Folding.key("from"), OF);
    private static final int NOUN_PHRASE = 6;

    private final Tokens tokens;
    private final DayFinder days;
    private final OutletNames outlets;

    MarkerFinder(Tokens tokens) {
        this.tokens = tokens;
        this.days = new DayFinder(tokens);
        this.outlets = new OutletNames(tokens);
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
            Optional<Marker> marker = days.at(i, from);
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

    /** The first day told from token {@code from} up to {@code to}, of whatever it is, in a sentence that begins at {@code sentence}. */
    Optional<Marker> day(int from, int to, int sentence) {
        for (int i = from; i < to; i++) {
            int at = i;
            Optional<Marker> day = days.at(i, sentence).or(() -> days.owned(at, sentence));
            if (day.flatMap(Marker::time).filter(TimeReference::isOneDay).isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** Where the first of the hidden spans that holds a position ends; the position itself if none does. */
    private static int shownFrom(int position, List<Span> hidden) {
        for (int h = 0; h < hidden.size(); h++) {
            if (hidden.get(h).contains(position)) {
                return hidden.get(h).end();
            }
        }
        return position;
    }

    /** A channel's noun that carries the words: <i>in a tweet</i>, <i>issued a statement</i>, <i>the statement said</i>. */
    private Optional<Marker> channel(int i, int from, int to) {
        Optional<ChannelWords.Named> named = ChannelWords.at(tokens, i);
        if (named.filter(found -> isOutlet(found.kind())).isPresent()) {
            return outlet(i, from, named.get());
        }
        if (named.filter(found -> found.kind() == ChannelWords.Kind.HEARER).isPresent()) {
            return hearers(i, from, named.get());
        }
        if (named.isPresent() && (isNone(named.get()) || !isNetwork(i, from, named.get()))) {
            return Optional.empty();
        }
        if (named.isPresent()) {
            int carrier = carrier(i, from, named.get().channel());
            boolean speaks = named.get().kind() == ChannelWords.Kind.NOUN
                    && named.get().endToken() < to
                    && ChannelWords.isCue(tokens, named.get().endToken());
            if (carrier >= 0 || speaks) {
                int first = carrier >= 0 ? carrier : i;
                Span span = tokens.span(first, named.get().endToken() - 1);
                return Optional.of(new Marker(span, i, named.get().channel(), Optional.empty(), false));
            }
            return Optional.empty();
        }
        if (ChannelWords.isTold(tokens, i)) {
            int end = outlets.end(i + 1, to);
            return end > i + 1
                    ? Optional.of(new Marker(
                            tokens.span(i, end - 1), i, Channel.INTERVIEW, Optional.empty(), /* outlet= */ true))
                    : Optional.empty();
        }
        boolean owned = i > from && (tokens.key(i - 1) == THE || tokens.kind(i - 1) == TokenKind.CLITIC);
        boolean verb = tokens.isWord(i) && (i == from || !tokens.isCapitalized(i)) && !owned;
        Channel implied = verb ? ChannelWords.ofVerb(tokens.key(i)) : Channel.UNSPECIFIED;
        return implied == Channel.UNSPECIFIED
                ? Optional.empty()
                : Optional.of(new Marker(tokens.span(i, i), i, implied, Optional.empty(), false));
    }

    /** Whether words name nothing, or what people argue about: <i>the post office</i>, <i>in the debate over trade</i>. */
    private boolean isNone(ChannelWords.Named named) {
        return named.channel() == Channel.UNSPECIFIED
                || named.channel() == Channel.DEBATE && DEBATE_TOPICS.has(tokens.key(named.endToken()));
    }

    /** Whether words that name a network among other things name it here: a capital right behind a preposition. */
    private boolean isNetwork(int i, int from, ChannelWords.Named named) {
        return named.kind() != ChannelWords.Kind.NETWORK
                || i > from
                        && tokens.isCapitalized(i)
                        && (tokens.key(i - 1) == TO || ChannelWords.isCarrier(tokens.key(i - 1)));
    }

    /** A broadcaster that somebody speaks to: <i>told CNN</i>, <i>on Jane Doe's Fox News show</i>, <i>speaking to NBC</i>. */
    private Optional<Marker> outlet(int i, int from, ChannelWords.Named named) {
        int k = i - 1;
        while (k > from && k > i - NOUN_PHRASE && (isName(k) || isOpeningMark(k))) {
            k--;
        }
        boolean on = k >= from && tokens.key(k) == ON && named.kind() == ChannelWords.Kind.OUTLET;
        boolean told = k >= from && ChannelWords.isTold(tokens, k);
        boolean spoke = k > from
                && (tokens.key(k) == TO || tokens.key(k) == WITH)
                && (SPEAKING.has(tokens.key(k - 1)) || k - 1 > from && SPEAKING.has(tokens.joinedKey(k - 2, 2)));
        return tokens.isCapitalized(i) && (on || told || spoke)
                ? Optional.of(new Marker(
                        tokens.span(spoke ? k - 1 : k, named.endToken() - 1),
                        i,
                        named.channel(),
                        Optional.empty(),
                        true))
                : Optional.empty();
    }

    private boolean isOpeningMark(int i) {
        return tokens.isMark(i, '“') || tokens.isMark(i, '"') || tokens.isMark(i, '‘') || tokens.isMark(i, '\'');
    }

    private static boolean isOutlet(ChannelWords.Kind kind) {
        return kind == ChannelWords.Kind.OUTLET || kind == ChannelWords.Kind.PAPER;
    }

    /** Many who hear somebody speak: <i>told the crowd</i>, <i>reminded a cheering audience</i>. */
    private Optional<Marker> hearers(int i, int from, ChannelWords.Named named) {
        int k = i - 1;
        while (k > from && k > i - NOUN_PHRASE && isWithinPhrase(k)) {
            k--;
        }
        return k >= from && ChannelWords.isTold(tokens, k)
                ? Optional.of(
                        new Marker(tokens.span(k, named.endToken() - 1), i, named.channel(), Optional.empty(), true))
                : Optional.empty();
    }

    private boolean isWithinPhrase(int i) {
        boolean word = tokens.isWord(i) || tokens.kind(i) == TokenKind.CLITIC;
        boolean tie = ChannelWords.isCarrier(tokens.key(i)) || AWAY.contains(tokens.key(i)) || tokens.key(i) == THAT;
        return word && !tie && !ChannelWords.isTold(tokens, i);
    }

    private boolean isName(int i) {
        return tokens.kind(i) == TokenKind.CLITIC
                || tokens.isWord(i) && tokens.isCapitalized(i)
                || tokens.key(i) == THE;
    }

    /** Whether a channel is paper, on which words are not said: who expands <i>on a statement</i> speaks about it. */
    private static boolean isPaper(Channel channel) {
        return channel == Channel.WRITTEN_STATEMENT || channel == Channel.DOCUMENT;
    }

    /** The preposition or verb before a channel's noun phrase; -1 if there is none. */
    private int carrier(int i, int from, Channel channel) {
        int words = 0;
        for (int k = i - 1; k >= from && words < NOUN_PHRASE; k--) {
            if (isInDate(k)) {
                continue;
            }
            if (!tokens.isWord(k) && tokens.kind(k) != TokenKind.CLITIC) {
                return -1;
            }
            words++;
            if (tokens.key(k) == ON && isPaper(channel)) {
                return -1;
            }
            boolean withOne = tokens.key(k) == WITH && (tokens.key(k + 1) == A || tokens.key(k + 1) == AN);
            boolean heard = channel.hasAudience() && (ChannelWords.isTold(tokens, k) || ADDRESSING.has(tokens.key(k)));
            if (withOne || heard || ISSUING.has(tokens.key(k)) || ChannelWords.isCarrier(tokens.key(k))) {
                return k;
            }
            if (k > from && ISSUING.has(tokens.joinedKey(k - 1, 2))) {
                return k - 1;
            }
            boolean ofSeveral = tokens.key(k) == OF && SETS.has(tokens.key(k - 1));
            if (AWAY.contains(tokens.key(k)) && !ofSeveral) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a comma or stop belongs to a date: <i>at the March 3, 2015, rally</i>, <i>in a Feb. 3 interview</i>. */
    private boolean isInDate(int i) {
        boolean comma = tokens.isMark(i, ',') && i > 0 && tokens.kind(i - 1) == TokenKind.NUMBER;
        boolean stop = tokens.isMark(i, '.') && i + 1 < tokens.size() && tokens.kind(i + 1) == TokenKind.NUMBER;
        return comma || stop;
    }
}
