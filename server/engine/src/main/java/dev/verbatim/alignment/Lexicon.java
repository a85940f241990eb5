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

    /** The keys of the stems of a word's contraries: <i>unacceptable</i> for <i>acceptable</i>. */
    static long[] contraries(String folded) {
        return NEGATING_PREFIXES.stream()
                .mapToLong(prefix -> Stem.key(prefix + folded))
                .toArray();
    }
}
