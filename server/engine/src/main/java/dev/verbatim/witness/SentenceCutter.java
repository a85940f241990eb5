package dev.verbatim.witness;

import dev.verbatim.article.Page;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.List;

/** Cuts what was spoken into sentences: at full stops, question and exclamation marks, and at the ends of lines. */
final class SentenceCutter {

    private static final WordList ABBREVIATIONS = WordList.load("abbreviations.txt");

    private final Tokens tokens;

    SentenceCutter(Page page) {
        this.tokens = page.tokens();
    }

    /** The sentences of a stretch of the page, in order, without the space around them. */
    List<Span> cut(Span stretch) {
        List<Span> sentences = new ArrayList<>();
        int start = stretch.start();
        int end = tokens.from(stretch.end());
        for (int i = tokens.from(stretch.start()); i < end; i++) {
            int stop = endOfSentence(i, end);
            if (stop > 0) {
                add(sentences, start, stop);
                start = stop;
            }
        }
        add(sentences, start, stretch.end());
        return sentences;
    }

    private void add(List<Span> sentences, int start, int end) {
        Span sentence = tokens.text().strip(start, end);
        boolean words = false;
        for (int i = tokens.from(sentence.start()); i < tokens.from(sentence.end()); i++) {
            words |= tokens.isWord(i);
        }
        if (words) {
            sentences.add(sentence);
        } else if (!sentence.isEmpty() && !sentences.isEmpty()) {
            Span last = sentences.remove(sentences.size() - 1);
            sentences.add(new Span(last.start(), sentence.end()));
        }
    }

    /** Where the sentence ends that token {@code i} closes, closing marks included; 0 if it closes none. */
    private int endOfSentence(int i, int end) {
        CodePoints text = tokens.text();
        if (i + 1 == end || tokens.isWord(i)) {
            return hasLineEnd(tokens.end(i), i + 1 < end ? tokens.start(i + 1) : tokens.end(i)) ? tokens.end(i) : 0;
        }
        int first = tokens.first(i);
        boolean stop = first == '.' || first == '!' || first == '?' || first == '…';
        boolean abbreviation = first == '.' && i > 0 && ABBREVIATIONS.has(tokens.key(i - 1));
        int after = tokens.end(i);
        while (after < text.length() && "\"”’')]".indexOf(text.at(after)) >= 0) {
            after++;
        }
        int next = tokens.from(after);
        boolean spaced = after < text.length() && CodePoints.isSpace(text.at(after));
        boolean goesOn = next < end && tokens.isWord(next) && Character.isLowerCase(tokens.first(next));
        boolean ends = stop && spaced && !abbreviation && !goesOn;
        return ends || hasLineEnd(tokens.end(i), tokens.start(i + 1)) ? after : 0;
    }

    private boolean hasLineEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.text().at(i) == '\n') {
                return true;
            }
        }
        return false;
    }
}
