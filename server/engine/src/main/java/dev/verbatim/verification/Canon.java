package dev.verbatim.verification;

import dev.verbatim.alignment.Row;
import dev.verbatim.collation.Variations;
import dev.verbatim.text.Folding;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text with what house styles do to them undone: contractions written out, numbers in digits, one spelling,
 * no hyphens, no filled pauses. What an editor put in brackets is a place where any few words may stand, an ellipsis one
 * where many may.
 */
final class Canon {

    /** Stands where the text has words in brackets. */
    static final String SUPPLIED = "[]";

    /** Stands where the text leaves out words. */
    static final String ELLIPSIS = "…";

    private static final List<WordList.Line> STYLE_LINES = WordList.lines("verify-styles.txt");
    private static final WordList STYLES = WordList.ofLines(STYLE_LINES);
    private static final int SPELLED = 5;

    private final Tokens tokens;
    private final List<String> words = new ArrayList<>();

    private Canon(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The words of a row, in time linear in its length. */
    static List<String> of(Row row) {
        Canon canon = new Canon(row.tokens());
        canon.read();
        return canon.words;
    }

    private void read() {
        int i = 0;
        while (i < tokens.size()) {
            int close = tokens.isMark(i, '[') ? closing(i) : -1;
            if (close > 0 && isPartOfWord(i, close)) {
                add(tokens.string(i + 1) + tokens.string(close + 1));
                i = close + 2;
            } else if (close > 0 && !hasNegation(i, close)) {
                words.add(tokens.first(i + 1) == '…' ? ELLIPSIS : SUPPLIED);
                i = close + 1;
            } else {
                token(i++);
            }
        }
    }

    private int closing(int open) {
        for (int i = open + 1; i < Math.min(tokens.size(), open + Contradictions.LONGEST_SUPPLY); i++) {
            if (tokens.isMark(i, ']')) {
                return i;
            }
        }
        return -1;
    }

    /** Whether only the first letter of a word stands in brackets: <i>[w]e</i>. */
    private boolean isPartOfWord(int open, int close) {
        return close == open + 2
                && tokens.isWord(close + 1)
                && tokens.start(close + 1) == tokens.end(close)
                && tokens.end(open + 1) - tokens.start(open + 1) <= 2;
    }

    private boolean hasNegation(int open, int close) {
        for (int i = open + 1; i < close; i++) {
            if (Contradictions.isNegation(tokens.key(i))) {
                return true;
            }
        }
        return false;
    }

    private void token(int i) {
        if (tokens.kind(i) != TokenKind.MARK) {
            add(tokens.string(i));
        } else if (tokens.first(i) == '%') {
            words.add("percent");
        } else if (tokens.first(i) == '&') {
            words.add("and");
        } else if (tokens.first(i) == '…' || tokens.first(i) == '.' && tokens.end(i) - tokens.start(i) > 1) {
            words.add(ELLIPSIS);
        }
    }

    private void add(String printed) {
        String word = Folding.fold(printed).replace('’', '\'');
        int style = STYLES.value(Folding.key(word));
        if (style >= 0) {
            String written = STYLE_LINES.get(style).column(0);
            words.addAll(written.isEmpty() ? List.of() : List.of(written.split(" ", -1)));
        } else if (word.endsWith("n't") && word.length() > 3) {
            words.add(word.substring(0, word.length() - 3));
            words.add("not");
        } else if (word.indexOf('-') > 1) {
            List.of(word.split("-", -1)).forEach(this::addPlain);
        } else {
            addPlain(word.replace("-", ""));
        }
    }

    private void addPlain(String word) {
        String number = Contradictions.number(word);
        int last = words.size() - 1;
        if (!number.isEmpty()) {
            words.add(number);
        } else if (last >= 0 && word.equals("cent") && words.get(last).equals("per")) {
            words.set(last, "percent");
        } else if (last >= 0 && word.equals("states") && words.get(last).equals("united")) {
            words.set(last, "us");
        } else if (!word.isEmpty()) {
            words.add(word.length() >= SPELLED ? Variations.common(word) : word);
        }
    }
}
