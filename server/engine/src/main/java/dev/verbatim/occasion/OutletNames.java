package dev.verbatim.occasion;

import dev.verbatim.text.Folding;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.List;

/** Tells the names of newspapers and broadcasters that no list has by the words they are made of: <i>the Weston Herald</i>. */
final class OutletNames {

    private static final List<WordList.Line> LINES = WordList.lines("outlet-words.txt");
    private static final WordList WORDS = WordList.ofLines(LINES);
    private static final long THE = Folding.key("the");
    private static final List<Long> RADIO =
            List.of(Folding.key("radio"), Folding.key("television"), Folding.key("tv"), Folding.key("newspaper"));
    private static final int LONGEST = 6;

    private final Tokens tokens;

    OutletNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The token after such a name that starts at token {@code from}, an article before it or not; {@code from} if none does. */
    int end(int from, int to) {
        boolean article = tokens.key(from) == THE;
        int first = article ? from + 1 : from;
        int end = first;
        boolean any = false;
        while (end < Math.min(to, first + LONGEST) && isPart(end)) {
            any |= line(end).equals("any");
            end++;
        }
        if (end > first && RADIO.contains(tokens.key(end))) {
            return end + 1;
        }
        boolean told = end > first && WORDS.has(tokens.key(end - 1)) && (article || end > first + 1);
        return told || any && end > first + 1 ? end : from;
    }

    private boolean isPart(int i) {
        TokenKind kind = tokens.kind(i);
        return kind == TokenKind.CLITIC || kind == TokenKind.NUMBER || tokens.isWord(i) && tokens.isCapitalized(i);
    }

    private String line(int i) {
        int line = WORDS.value(tokens.key(i));
        return line < 0 ? "" : LINES.get(line).column(0);
    }
}
