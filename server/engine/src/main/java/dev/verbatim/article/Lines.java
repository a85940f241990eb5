package dev.verbatim.article;

import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text that are not blank, soft-wrapped ones joined, and what each looks like. */
final class Lines {

    private static final WordList FUNCTION_WORDS = WordList.load("function-words.txt");
    private static final int PROSE_WORDS = 4;
    private static final int FOREIGN_WORDS = 6;
    private static final int LINE_WORDS = 8;
    /** So many wrapped lines make a text a hard-wrapped one. */
    private static final int WRAPS = 3;

    private final Tokens tokens;
    private final List<Span> spans;
    private final Furniture[] furniture;

    Lines(Tokens tokens) {
        this.tokens = tokens;
        this.spans = cut(tokens.text());
        this.furniture = new Furniture[spans.size()];
        for (int line = 0; line < furniture.length; line++) {
            boolean prose = spans.get(line).length() > Furniture.LONGEST_LINE;
            furniture[line] = prose ? Furniture.NONE : Furniture.of(string(line));
        }
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return spans.size();
    }

    Span span(int line) {
        return spans.get(line);
    }

    String string(int line) {
        return tokens.text().substring(spans.get(line));
    }

    Furniture furniture(int line) {
        return furniture[line];
    }

    /** Whether a line holds a code point. */
    boolean has(int line, int point) {
        for (int i = span(line).start(); i < span(line).end(); i++) {
            if (tokens.text().at(i) == point) {
                return true;
            }
        }
        return false;
    }

    int firstToken(int line) {
        return tokens.from(spans.get(line).start());
    }

    int endToken(int line) {
        return tokens.from(spans.get(line).end());
    }

    int words(int line) {
        int count = 0;
        int end = endToken(line);
        for (int i = firstToken(line); i < end; i++) {
            count += tokens.isWord(i) ? 1 : 0;
        }
        return count;
    }

    /** Whether a line reads like a sentence: it ends like one and has words enough. */
    boolean isProse(int line) {
        int words = words(line);
        boolean enough = words >= PROSE_WORDS || words > 0 && isMarked(line);
        return enough && endsLikeSentence(line) && !isForeign(line, words);
    }

    /** Whether a line is long enough to tell its language, and it is not English. */
    boolean isForeign(int line) {
        return isForeign(line, words(line));
    }

    /** Whether a line is too short for prose and ends like none. */
    boolean isScrap(int line) {
        return words(line) < LINE_WORDS && !endsLikeSentence(line);
    }

    private boolean isForeign(int line, int words) {
        if (words < FOREIGN_WORDS) {
            return false;
        }
        int functional = 0;
        int letters = 0;
        int end = endToken(line);
        for (int i = firstToken(line); i < end; i++) {
            functional += FUNCTION_WORDS.has(tokens.key(i)) ? 1 : 0;
            letters += tokens.isWord(i) && Character.isLetter(tokens.first(i)) ? 1 : 0;
        }
        return letters >= FOREIGN_WORDS && functional * 25 < words;
    }

    private boolean isMarked(int line) {
        int end = endToken(line);
        for (int i = firstToken(line); i < end; i++) {
            int point = tokens.first(i);
            if (point == '"' || point == '“' || point == '«' || point == '„') {
                return true;
            }
        }
        return false;
    }

    private boolean endsLikeSentence(int line) {
        int first = firstToken(line);
        int last = endToken(line) - 1;
        while (last >= first && isCloser(tokens.first(last)) && !tokens.isWord(last)) {
            last--;
        }
        int point = tokens.first(last);
        boolean dotted = last >= 0 && tokens.isWord(last) && tokens.text().at(tokens.end(last) - 1) == '.';
        return dotted || !tokens.isWord(last) && (point == '.' || point == '!' || point == '?' || point == '…');
    }

    private static boolean isCloser(int point) {
        return switch (point) {
            case '"', '”', '’', '\'', '»', ')', ']', '“', '<', '>', '/' -> true;
            default -> false;
        };
    }

    private static List<Span> cut(CodePoints text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        int wraps = 0;
        for (int i = 0; i <= text.length(); i++) {
            int point = text.at(i);
            if (i == text.length() || point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029) {
                Span line = text.strip(start, i);
                if (!line.isEmpty()) {
                    wraps += !lines.isEmpty() && wraps(lines.get(lines.size() - 1), line, text) ? 1 : 0;
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return joinQuoted(wraps >= WRAPS ? unwrap(lines, text) : lines, text);
    }

    /** A line that leaves a quotation open in mid-sentence is one with the line right below it. */
    private static List<Span> joinQuoted(List<Span> lines, CodePoints text) {
        List<Span> joined = new ArrayList<>();
        boolean open = false;
        for (Span line : lines) {
            Span above = joined.isEmpty() ? line : joined.get(joined.size() - 1);
            boolean goesOn = open && line.start() - above.end() <= 2 && goesOn(above, line, text);
            if (goesOn) {
                joined.set(joined.size() - 1, new Span(above.start(), line.end()));
            } else {
                joined.add(line);
            }
            open = leavesOpen(line, text, goesOn && open);
        }
        return joined;
    }

    private static boolean leavesOpen(Span line, CodePoints text, boolean opened) {
        boolean open = opened;
        for (int i = line.start(); i < line.end(); i++) {
            int point = text.at(i);
            open = point == '“' || point == '"' && !open || open && point != '"' && point != '”';
        }
        return open;
    }

    private static boolean goesOn(Span above, Span line, CodePoints text) {
        int first = text.at(line.start());
        if (first == '"' || first == '“') {
            return false;
        }
        int last = text.at(above.end() - 1);
        boolean stops = last == '.' || last == '!' || last == '?';
        return !stops || closesInside(line, text);
    }

    /** Whether the first mark of a line closes and is followed by more words: then no name stands alone before it. */
    private static boolean closesInside(Span line, CodePoints text) {
        for (int i = line.start(); i < line.end(); i++) {
            if (text.at(i) == '"' || text.at(i) == '”') {
                boolean opens = text.at(i) == '"' && CodePoints.isSpace(text.at(i - 1));
                return !opens && text.strip(i + 1, line.end()).length() > 3;
            }
        }
        return false;
    }

    private static List<Span> unwrap(List<Span> lines, CodePoints text) {
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean wrapped = i > 0 && wraps(lines.get(i - 1), lines.get(i), text);
            int start = wrapped
                    ? joined.remove(joined.size() - 1).start()
                    : lines.get(i).start();
            joined.add(new Span(start, lines.get(i).end()));
        }
        return joined;
    }

    /** Whether a line goes on in lower case right below a full-width one which does not end a sentence. */
    private static boolean wraps(Span above, Span line, CodePoints text) {
        boolean adjacent = line.start() - above.end() <= 2;
        boolean wide = above.length() >= 50 && above.length() <= 110;
        int last = text.at(above.end() - 1);
        boolean open = Character.isLetterOrDigit(last) || last == ',';
        return adjacent && wide && open && Character.isLowerCase(text.at(line.start()));
    }
}
