package dev.verbatim.alignment;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.List;

/** What must be known of single words to compare texts. */
final class Lexicon {

    private static final WordList FUNCTION_WORDS = WordList.load("match-function-words.txt");
    private static final WordList NEGATIONS = WordList.load("match-negations.txt");
    private static final WordList PEOPLES = WordList.load("match-peoples.txt");
    private static final List<WordList.Line> NUMBER_LINES = WordList.lines("match-numbers.txt");
    private static final WordList NUMBERS = WordList.ofLines(NUMBER_LINES);
    private static final List<String> NEGATING_PREFIXES = WordList.lines("match-negating-prefixes.txt").stream()
            .flatMap(line -> line.words().stream())
            .toList();

    private static final int SHORTEST_NEGATED = 4;

    private Lexicon() {}

    static boolean isFunctionWord(long key) {
        return FUNCTION_WORDS.has(key);
    }

    static boolean isNegation(long key) {
        return NEGATIONS.has(key);
    }

    static boolean isPeople(long key) {
        return PEOPLES.has(key);
    }

    static boolean isNumberWord(long key) {
        return NUMBERS.has(key);
    }

    /** The key of a number's digits, whether it is spelled in words or with commas. */
    static long numberKey(long key, String word) {
        int line = NUMBERS.value(key);
        return Folding.key(line >= 0 ? NUMBER_LINES.get(line).column(0) : word.replace(",", ""));
    }

    /** What is left of a word without its negating beginning: <i>acceptable</i> of <i>unacceptable</i>; empty if it has none. */
    static String withoutNegation(String folded) {
        for (String prefix : NEGATING_PREFIXES) {
            if (folded.length() >= prefix.length() + SHORTEST_NEGATED && folded.startsWith(prefix)) {
                return folded.substring(prefix.length());
            }
        }
        return "";
    }
}
