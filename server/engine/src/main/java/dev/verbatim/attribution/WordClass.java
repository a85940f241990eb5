package dev.verbatim.attribution;

import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordClasses;
import java.util.Map;

/** The classes of words that attribution knows, as bits. */
final class WordClass {

    static final int CUE = 1;
    static final int TITLE = 1 << 1;
    static final int ROLE = 1 << 2;
    static final int PRONOUN = 1 << 3;
    static final int DETERMINER = 1 << 4;
    static final int ADVERB = 1 << 5;
    static final int AUXILIARY = 1 << 6;
    static final int BOUNDARY = 1 << 7;
    static final int NEGATION = 1 << 8;
    static final int REFUSAL = 1 << 9;
    static final int STARTER = 1 << 10;
    static final int PLACE = 1 << 11;
    static final int PARTICLE = 1 << 12;
    static final int CALENDAR = 1 << 13;
    static final int FUNCTION = 1 << 14;
    static final int ABBREVIATION = 1 << 15;
    static final int GIVEN_NAME = 1 << 16;
    static final int CHANNEL = 1 << 17;
    static final int EVENT = 1 << 18;
    static final int NOUN_OR_VERB = 1 << 19;
    static final int OF_HEAD = 1 << 20;
    static final int TIME_NOUN = 1 << 21;
    static final int CUE_NOUN = 1 << 22;
    static final int POSSESSIVE = 1 << 23;
    static final int WORK = 1 << 24;
    static final int STAND_IN = 1 << 25;
    static final int VIEW = 1 << 26;

    private static final WordClasses CLASSES = WordClasses.of(Map.ofEntries(
            Map.entry("cues.txt", CUE),
            Map.entry("titles.txt", TITLE),
            Map.entry("roles.txt", ROLE),
            Map.entry("pronouns.txt", PRONOUN),
            Map.entry("determiners.txt", DETERMINER),
            Map.entry("adverbs.txt", ADVERB),
            Map.entry("auxiliaries.txt", AUXILIARY),
            Map.entry("boundaries.txt", BOUNDARY),
            Map.entry("negations.txt", NEGATION),
            Map.entry("refusals.txt", REFUSAL),
            Map.entry("starters.txt", STARTER),
            Map.entry("places.txt", PLACE),
            Map.entry("particles.txt", PARTICLE),
            Map.entry("months.txt", CALENDAR),
            Map.entry("weekdays.txt", CALENDAR),
            Map.entry("function-words.txt", FUNCTION),
            Map.entry("abbreviations.txt", ABBREVIATION),
            Map.entry("given-names.txt", GIVEN_NAME),
            Map.entry("channels.txt", CHANNEL),
            Map.entry("event-nouns.txt", EVENT),
            Map.entry("noun-or-verb.txt", NOUN_OR_VERB),
            Map.entry("of-heads.txt", OF_HEAD),
            Map.entry("time-nouns.txt", TIME_NOUN),
            Map.entry("cue-nouns.txt", CUE_NOUN),
            Map.entry("possessives.txt", POSSESSIVE),
            Map.entry("works.txt", WORK),
            Map.entry("stand-ins.txt", STAND_IN),
            Map.entry("views.txt", VIEW)));

    private WordClass() {}

    /** The classes of token {@code i}; words in -ly count as adverbs. */
    static int of(Tokens tokens, int i) {
        if (!tokens.isWord(i)) {
            return 0;
        }
        int bits = CLASSES.of(tokens.key(i));
        int end = tokens.end(i);
        boolean adverb = end - tokens.start(i) > 4
                && tokens.text().at(end - 1) == 'y'
                && tokens.text().at(end - 2) == 'l'
                && Character.isLowerCase(tokens.first(i));
        return adverb && (bits & ~STARTER) == 0 ? ADVERB : bits;
    }
}
