package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that name a channel, and the verbs that imply one. */
final class ChannelWords {

    private static final List<WordList.Line> LINES = WordList.lines("channels.txt");
    private static final WordList WORDS = WordList.ofLines(LINES);
    private static final List<WordList.Line> VERB_LINES = WordList.lines("cues.txt");
    private static final WordList VERBS = WordList.ofLines(VERB_LINES);
    /** The lines of verbs that a hearer follows. */
    private static final BitSet HEARERS = hearers();

    private static final List<Long> CARRIERS = List.of(
            Folding.key("in"),
            Folding.key("on"),
            Folding.key("at"),
            Folding.key("during"),
            Folding.key("via"),
            Folding.key("through"));

    private ChannelWords() {}

    /**
     * A channel's name in a text.
     *
     * @param channel which; unspecified if the words only look like a channel's name
     * @param endToken the token after its last
     * @param kind what the words stand for
     * @param several whether it names more than one
     */
    record Named(Channel channel, int endToken, Kind kind, boolean several) {}

    /** What words that name a channel stand for, as the head of {@code channels.txt} has it. */
    enum Kind {
        NOUN,
        VENUE,
        OUTLET,
        PAPER,
        HEARER,
        NETWORK
    }

    /** The channel named by the longest run of up to three tokens that starts at token {@code i}. */
    static Optional<Named> at(Tokens tokens, int i) {
        if (!tokens.isWord(i)) {
            return Optional.empty();
        }
        for (int length = 3; length >= 2; length--) {
            if (i + length <= tokens.size() && tokens.isWord(i + length - 1) && tokens.isWord(i + 1)) {
                int line = WORDS.value(tokens.joinedKey(i, length));
                if (line >= 0) {
                    return Optional.of(named(line, i + length));
                }
            }
        }
        int line = WORDS.value(tokens.key(i));
        return line < 0 ? Optional.empty() : Optional.of(named(line, i + 1));
    }

    /** Whether some words name several of a channel: <i>in a pair of tweets</i>. */
    static boolean nameSeveral(Tokens words) {
        for (int i = 0; i < words.size(); i++) {
            if (at(words, i).filter(Named::several).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition carries words: <i>in</i> a tweet, <i>at</i> a rally. */
    static boolean isCarrier(long key) {
        return CARRIERS.contains(key);
    }

    /** The channel that a verb implies, such as <i>tweeted</i>; unspecified if it implies none. */
    static Channel ofVerb(long key) {
        int line = VERBS.value(key);
        return line < 0 ? Channel.UNSPECIFIED : channel(VERB_LINES.get(line).column(1));
    }

    /** Whether a verb that is followed by a hearer stands at token {@code i}: <i>told</i> CNN. */
    static boolean isTold(Tokens tokens, int i) {
        int line = VERBS.value(tokens.key(i));
        return line >= 0 && HEARERS.get(line);
    }

    /** Whether a verb of saying stands at token {@code i}. */
    static boolean isCue(Tokens tokens, int i) {
        return tokens.isWord(i) && VERBS.has(tokens.key(i));
    }

    private static BitSet hearers() {
        BitSet hearers = new BitSet();
        for (int line = 0; line < VERB_LINES.size(); line++) {
            hearers.set(line, VERB_LINES.get(line).column(0).contains("hearer"));
        }
        return hearers;
    }

    private static Named named(int line, int end) {
        return new Named(
                channel(LINES.get(line).column(0)),
                end,
                Kind.valueOf(LINES.get(line).column(1).toUpperCase(Locale.ROOT)),
                LINES.get(line).column(2).equals("several"));
    }

    private static Channel channel(String name) {
        return switch (name) {
            case "post" -> Channel.SOCIAL_MEDIA_POST;
            case "briefing" -> Channel.PRESS_BRIEFING;
            case "written" -> Channel.WRITTEN_STATEMENT;
            case "speech" -> Channel.SPEECH;
            case "interview" -> Channel.INTERVIEW;
            case "document" -> Channel.DOCUMENT;
            case "debate" -> Channel.DEBATE;
            case "townhall" -> Channel.TOWN_HALL;
            case "testimony" -> Channel.TESTIMONY;
            case "", "none" -> Channel.UNSPECIFIED;
            default -> throw new IllegalStateException("channel " + name + " of a word list is not known");
        };
    }
}
