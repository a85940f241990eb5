package dev.verbatim.article;

import dev.verbatim.text.WordList;
import java.util.List;
import java.util.Locale;

/** What a page has around its story: comment forms, notices, teasers, captions. */
enum Furniture {
    /** No furniture. */
    NONE,
    /** Everything from this line on. */
    END,
    /** This line only. */
    LINE,
    /** A picture's caption. */
    CAPTION;

    private static final List<WordList.Line> OPENINGS = WordList.lines("furniture.txt");
    private static final List<WordList.Line> ANYWHERE = WordList.lines("furniture-anywhere.txt");
    private static final int LONGEST_LINE = 300;

    /** What sort of furniture a line is, by its words. Lines of more than 300 UTF-16 units are none. */
    static Furniture of(String line) {
        if (line.length() > LONGEST_LINE) {
            return NONE;
        }
        String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (WordList.Line entry : OPENINGS) {
            String phrase = String.join(" ", entry.words());
            boolean whole = phrase.startsWith("=");
            if (whole ? lower.equals(phrase.substring(1)) : lower.startsWith(phrase)) {
                return kind(entry);
            }
        }
        for (WordList.Line entry : ANYWHERE) {
            if (lower.contains(String.join(" ", entry.words()))) {
                return kind(entry);
            }
        }
        return NONE;
    }

    private static Furniture kind(WordList.Line entry) {
        return valueOf(entry.column(0).toUpperCase(Locale.ROOT));
    }
}
