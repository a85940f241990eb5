package dev.verbatim.attribution;

import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells where a word that is no name by itself is one, because the article gives it to somebody: <i>Theresa May</i>,
 * and then <i>Mrs May said</i>, but not <i>in May</i>; or because a surname follows: <i>said Will Smith</i>. One pass
 * over the tokens.
 */
final class HomonymFinder {

    private static final int COMMON = WordClass.CALENDAR
            | WordClass.BOUNDARY
            | WordClass.AUXILIARY
            | WordClass.DETERMINER
            | WordClass.STARTER
            | WordClass.ADVERB;

    private final Tokens tokens;
    private final Set<Long> surnames = new HashSet<>();

    HomonymFinder(Tokens tokens) {
        this.tokens = tokens;
        for (int i = 1; i < tokens.size(); i++) {
            if (isCommon(i) && follows(i)) {
                surnames.add(tokens.key(i));
            }
        }
    }

    /** The classes of token {@code i}, as {@link WordClass} has them; none where the word is a name. */
    int classes(int i) {
        int classes = WordClass.of(tokens, i);
        if (isCommon(i) && precedes(i, classes)) {
            return WordClass.GIVEN_NAME;
        }
        return surnames.isEmpty() || !surnames.contains(tokens.key(i)) || !isNameHere(i) ? classes : 0;
    }

    private boolean isCommon(int i) {
        return tokens.isCapitalized(i) && (WordClass.of(tokens, i) & COMMON) != 0;
    }

    /** Whether a given name or a form of address stands right before a word, and no figure after it. */
    private boolean follows(int i) {
        int before = i > 1 && tokens.isMark(i - 1, '.') && tokens.end(i - 2) == tokens.start(i - 1) ? i - 2 : i - 1;
        boolean near = before >= 0 && tokens.start(i) - tokens.end(before) <= 2 && tokens.isCapitalized(before);
        boolean named = near && (isGivenName(before) || Gender.ofAddress(tokens.key(before)) != Gender.UNKNOWN);
        return named && !Character.isDigit(tokens.first(i + 1));
    }

    /** Whether a given name that is a common word too has a surname right after it; at a sentence's start a verb must follow. */
    private boolean precedes(int i, int classes) {
        int next = i + 1;
        boolean surname = (classes & WordClass.GIVEN_NAME) != 0
                && tokens.isCapitalized(next)
                && tokens.start(next) - tokens.end(i) == 1
                && (WordClass.of(tokens, next) & (COMMON | WordClass.CUE)) == 0
                && (WordClass.of(tokens, i - 1) & WordClass.BOUNDARY) == 0;
        boolean apposed = isClosingMark(i - 1) && tokens.isMark(next + 1, ',');
        return surname && (isWithin(i - 1) || apposed || (WordClass.of(tokens, next + 1) & WordClass.CUE) != 0);
    }

    private boolean isClosingMark(int i) {
        return tokens.isMark(i, '”') || tokens.isMark(i, '"') || tokens.isMark(i, '’');
    }

    /** Whether a sentence goes on after a token: a word or a comma. */
    private boolean isWithin(int i) {
        return tokens.isWord(i) || tokens.isMark(i, ',');
    }

    private boolean isGivenName(int i) {
        int classes = WordClass.of(tokens, i);
        return (classes & WordClass.GIVEN_NAME) != 0 && (classes & COMMON) == 0;
    }

    private boolean isNameHere(int i) {
        if (!tokens.isCapitalized(i)) {
            return false;
        }
        if (follows(i)) {
            return true;
        }
        boolean dated =
                (WordClass.of(tokens, i - 1) & WordClass.BOUNDARY) != 0 || Character.isDigit(tokens.first(i - 1));
        boolean owns = i + 1 < tokens.size() && tokens.kind(i + 1) == TokenKind.CLITIC;
        int next = i + 1 < tokens.size() ? WordClass.of(tokens, i + 1) : 0;
        boolean acts = owns || (next & (WordClass.CUE | WordClass.AUXILIARY | WordClass.ADVERB)) != 0;
        boolean inverted = (WordClass.of(tokens, i - 1) & WordClass.CUE) != 0;
        return inverted || !dated && acts && !Character.isDigit(tokens.first(i + 1));
    }
}
