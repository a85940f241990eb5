package dev.verbatim.alignment;

import dev.verbatim.text.Folding;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import java.util.Arrays;
import java.util.Locale;

/** Turns tokens into a row of words with what must be known of each. */
final class RowReader {

    static final int SUPPLIED = 1;
    static final int FUNCTION = 1 << 1;
    static final int NEGATION = 1 << 2;
    static final int NUMBER = 1 << 3;
    static final int NAME = 1 << 4;
    static final int MAY_BE_NAME = 1 << 5;
    static final int AFTER_BREAK = 1 << 6;
    static final int OPENS_SENTENCE = 1 << 7;
    static final int CLITIC = 1 << 8;
    static final int MARKUP = 1 << 9;

    /** A bracket that is not closed within so many tokens is no editor's. */
    private static final int LONGEST_SUPPLY = 24;

    private final Tokens tokens;
    private final int[] index;
    private final short[] traits;
    private final boolean capitalsTell;
    private int size;
    private int supplyEnd;
    private boolean afterBreak;
    private boolean opensSentence = true;

    RowReader(Tokens tokens) {
        this.tokens = tokens;
        this.index = new int[tokens.size()];
        this.traits = new short[tokens.size()];
        this.capitalsTell = capitalsTell(tokens);
    }

    Row read() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.MARK) {
                mark(i);
            } else {
                word(i);
            }
        }
        long[] keys = new long[size];
        long[] stems = new long[size];
        long[] positives = new long[size];
        for (int i = 0; i < size; i++) {
            boolean whole = !isBehindInitial(index[i]);
            String word = whole ? tokens.string(index[i]) : tokens.string(index[i] - 2) + tokens.string(index[i]);
            String folded = Folding.fold(word);
            keys[i] = whole ? tokens.key(index[i]) : Folding.key(word);
            String positive = Lexicon.withoutNegation(folded);
            stems[i] = Stem.key(folded);
            positives[i] = positive.isEmpty() ? 0 : Stem.key(positive);
        }
        return new Row(tokens, Arrays.copyOf(index, size), keys, stems, positives, Arrays.copyOf(traits, size));
    }

    private void mark(int i) {
        int first = tokens.first(i);
        boolean dots = first == '…' || (first == '.' && tokens.end(i) - tokens.start(i) > 1);
        if (dots) {
            afterBreak = true;
        } else if (first == '[') {
            supplyEnd = Math.max(supplyEnd, closing(i));
        } else if (first == '.' || first == '!' || first == '?' || first == ':' || first == '\n') {
            opensSentence = true;
        }
    }

    /** Whether a letter in brackets stands before the rest of its word: <i>[T]he</i>. */
    private boolean isBehindInitial(int i) {
        return i > 2
                && tokens.isWord(i)
                && tokens.isMark(i - 1, ']')
                && tokens.isMark(i - 3, '[')
                && tokens.isWord(i - 2)
                && tokens.end(i - 2) - tokens.start(i - 2) == 1
                && tokens.end(i - 1) == tokens.start(i);
    }

    private void word(int i) {
        if (i + 2 < tokens.size() && isBehindInitial(i + 2)) {
            return;
        }
        long key = isBehindInitial(i) ? Folding.key(tokens.string(i - 2) + tokens.string(i)) : tokens.key(i);
        int trait = 0;
        trait |= i < supplyEnd ? SUPPLIED : 0;
        trait |= tokens.kind(i) == TokenKind.CLITIC ? CLITIC | FUNCTION : 0;
        trait |= Lexicon.isFunctionWord(key) && !isAbbreviation(i) ? FUNCTION : 0;
        trait |= Lexicon.isNegation(key) ? NEGATION : 0;
        trait |= tokens.kind(i) == TokenKind.NUMBER || Lexicon.isNumberWord(key) ? NUMBER : 0;
        trait |= isMarked(i) ? MARKUP : 0;
        trait |= name(i, key, (trait & FUNCTION) != 0);
        trait |= afterBreak ? AFTER_BREAK : 0;
        trait |= opensSentence ? OPENS_SENTENCE : 0;
        afterBreak = false;
        opensSentence = false;
        index[size] = i;
        traits[size++] = (short) trait;
    }

    private int name(int i, long key, boolean function) {
        if (Lexicon.isPeople(key) && tokens.isCapitalized(i)) {
            return NAME;
        }
        if (function || !tokens.isCapitalized(i)) {
            return 0;
        }
        return opensSentence || !capitalsTell ? MAY_BE_NAME : NAME;
    }

    /** Whether token {@code i} is written in capitals, such as {@code US}: no function word then. */
    private boolean isAbbreviation(int i) {
        String word = tokens.string(i);
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && capitalsTell;
    }

    private boolean isMarked(int i) {
        for (int position = tokens.start(i); position < tokens.end(i); position++) {
            int point = tokens.text().at(position);
            if (point == '@' || point == '#') {
                return true;
            }
        }
        return false;
    }

    private int closing(int open) {
        for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST_SUPPLY); i++) {
            if (tokens.isMark(i, ']')) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Whether capitals tell names from other words here: not in a headline or where all is in capitals. A row of names has
     * some other word between them.
     */
    private static boolean capitalsTell(Tokens tokens) {
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) && !Lexicon.isFunctionWord(tokens.key(i))) {
                words++;
                capitals += tokens.isCapitalized(i) ? 1 : 0;
            }
        }
        return words < 4 || capitals * 8 < words * 7;
    }
}
