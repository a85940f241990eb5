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

    private static final List<Phrase> OPENINGS = Phrase.load("furniture.txt");
    private static final List<Phrase> ANYWHERE = Phrase.load("furniture-anywhere.txt");
    /** Longer lines are none, whatever they say. In UTF-16 units. */
    static final int LONGEST_LINE = 300;

    /** Words that tell furniture; {@code whole} if the line may have no others. */
    private record Phrase(String words, boolean whole, Furniture kind) {

        static List<Phrase> load(String resource) {
            return WordList.lines(resource).stream().map(Phrase::of).toList();
        }

        private static Phrase of(WordList.Line line) {
            String words = String.join(" ", line.words());
            boolean whole = words.startsWith("=");
            Furniture kind = Furniture.valueOf(line.column(0).toUpperCase(Locale.ROOT));
            return new Phrase(whole ? words.substring(1) : words, whole, kind);
        }

        boolean opens(String line) {
            return whole ? line.equals(words) : line.startsWith(words);
        }
    }

    /** What sort of furniture a line is, by its words. Lines of more than 300 UTF-16 units are none. */
    static Furniture of(String line) {
        if (line.length() > LONGEST_LINE) {
            return NONE;
        }
        String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (Phrase phrase : OPENINGS) {
            if (phrase.opens(lower)) {
                return phrase.kind();
            }
        }
        for (Phrase phrase : ANYWHERE) {
            if (lower.contains(phrase.words())) {
                return phrase.kind();
            }
        }
        return NONE;
    }
}
