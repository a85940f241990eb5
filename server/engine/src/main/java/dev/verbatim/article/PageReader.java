package dev.verbatim.article;

import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out an article's text: headline, dateline, story and furniture. Time linear in the length of the text. */
public final class PageReader {

    /** Lines of prose that must stand below for a short line to be the page's and not the story's. */
    private static final int HEAD_LINES = 40;

    /** The page of an article. Any text has one; a text without a sentence is all story. */
    public Page read(Article article) {
        Tokens tokens = Tokens.of(CodePoints.decoded(article.text()));
        Lines lines = new Lines(tokens);
        if (article.original().isPresent()) {
            return original(article, tokens, lines);
        }
        int titleLine = titleLine(article.title(), lines);
        int first = firstProse(lines, titleLine + 1);
        int end = storyEnd(lines, first);
        List<Span> paragraphs = new ArrayList<>();
        for (int line = first; line < end; line++) {
            Furniture furniture = lines.furniture(line);
            if (furniture == Furniture.NONE || furniture == Furniture.CAPTION && lines.isProse(line) && line > first) {
                paragraphs.add(lines.span(line));
            }
        }
        Optional<Span> headline = titleLine >= 0 ? Optional.of(lines.span(titleLine)) : headline(lines, first);
        return page(article, tokens, headline, paragraphs, Dateline.find(article, lines, tokens, first));
    }

    private static Page original(Article article, Tokens tokens, Lines lines) {
        List<Span> paragraphs = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            paragraphs.add(lines.span(line));
        }
        return page(article, tokens, Optional.empty(), paragraphs, Dateline.told(article));
    }

    private static Page page(
            Article article, Tokens tokens, Optional<Span> headline, List<Span> paragraphs, Dating dating) {
        Span body = paragraphs.isEmpty()
                ? new Span(0, 0)
                : new Span(
                        paragraphs.get(0).start(),
                        paragraphs.get(paragraphs.size() - 1).end());
        return new Page(article.id(), tokens, headline, paragraphs, body, dating);
    }

    /** The line among the first few that repeats the title given beside the text; -1 if none does. */
    private static int titleLine(String title, Lines lines) {
        if (title.isBlank()) {
            return -1;
        }
        String wanted = letters(title);
        int found = -1;
        for (int line = 0; line < Math.min(lines.size(), HEAD_LINES); line++) {
            if (lines.span(line).length() < 2 * title.length() + 20
                    && letters(lines.string(line)).equals(wanted)) {
                found = line;
            }
        }
        return found;
    }

    private static String letters(String text) {
        CodePoints folded = CodePoints.of(Folding.fold(text));
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.at(i))) {
                letters.appendCodePoint(folded.at(i));
            }
        }
        return letters.toString();
    }

    /** The first line of the story: the first that reads like prose, or {@code from} if none does. */
    private static int firstProse(Lines lines, int from) {
        for (int line = from; line < lines.size(); line++) {
            if (lines.isProse(line) && lines.furniture(line) == Furniture.NONE) {
                return line;
            }
        }
        return from;
    }

    /** The line after the story's last: the first that opens furniture, scraps and other languages before it left out. */
    private static int storyEnd(Lines lines, int first) {
        int end = lines.size();
        for (int line = first; line < end; line++) {
            if (lines.furniture(line) == Furniture.END) {
                end = line;
            }
        }
        boolean prose = first < lines.size() && lines.isProse(first);
        while (prose && end > first + 1 && isTrailing(lines, end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean isTrailing(Lines lines, int line) {
        boolean furniture = lines.furniture(line) != Furniture.NONE;
        boolean scrap = lines.isScrap(line) && !lines.has(line, '@') && !lines.has(line, '"') && !lines.has(line, '”');
        return furniture || scrap || lines.isForeign(line);
    }

    /** The headline above the story: the last of the lines that repeat, or else the longest. */
    private static Optional<Span> headline(Lines lines, int first) {
        int best = -1;
        int bestWords = 3;
        boolean bestRepeats = false;
        for (int line = Math.max(0, first - HEAD_LINES); line < Math.min(first, lines.size()); line++) {
            int words = lines.words(line);
            boolean repeats = words > 2 && line > 0 && lines.string(line).equals(lines.string(line - 1));
            boolean better = repeats || !bestRepeats && words > bestWords;
            if (better && lines.furniture(line) == Furniture.NONE && !Dateline.isAt(lines, line)) {
                best = line;
                bestWords = words;
                bestRepeats |= repeats;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(lines.span(best));
    }
}
