package dev.verbatim.quotation;

import dev.verbatim.article.Page;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the turns of a transcript: {@code NAME: words}, {@code Q. words} and {@code A. words}, and {@code Name: words}
 * where such lines follow one another and a name comes again.
 */
final class TurnFinder {

    private static final int LONGEST_NAME_TOKENS = 5;
    private static final int FEWEST_TURNS = 3;

    private final Page page;
    private final Tokens tokens;
    /** How many paragraphs each label opens, by its words. */
    private final Map<String, Integer> labels = new HashMap<>();

    private final int labelled;
    private final boolean recurs;
    private final boolean asked;
    /** How many paragraphs a name in capitals opens. */
    private final int shouting;

    TurnFinder(Page page) {
        this.page = page;
        this.tokens = page.tokens();
        int shouted = 0;
        boolean asks = false;
        boolean answers = false;
        for (Span paragraph : page.paragraphs()) {
            int colon = label(paragraph);
            if (colon >= 0) {
                labels.merge(words(paragraph, colon), 1, Integer::sum);
            }
            shouted += shouted(paragraph) >= 0 ? 1 : 0;
            asks |= isLetter(paragraph, 'Q');
            answers |= isLetter(paragraph, 'A');
        }
        this.labelled = labels.values().stream().mapToInt(Integer::intValue).sum();
        this.recurs = labels.values().stream().anyMatch(count -> count > 1);
        this.asked = asks && answers;
        this.shouting = shouted;
    }

    /** The turn that a paragraph is, if it is one. */
    Optional<Block> turn(int number) {
        Span paragraph = page.paragraphs().get(number);
        int first = tokens.from(paragraph.start());
        int colon = isDateline(number) ? -1 : shouted(paragraph);
        if (colon < 0 && isTranscript(number)) {
            colon = label(paragraph);
        }
        if (colon >= 0) {
            return Optional.of(block(paragraph, colon, Optional.of(tokens.span(first, colon - 1))));
        }
        boolean letter = asked && (isLetter(paragraph, 'Q') || isLetter(paragraph, 'A'));
        return letter ? Optional.of(block(paragraph, first + 1, Optional.empty())) : Optional.empty();
    }

    /** Whether the only name in capitals before a colon opens a story under a headline: {@code NEW DELHI: words}. */
    private boolean isDateline(int number) {
        return number == 0 && shouting == 1 && page.headline().isPresent();
    }

    private Block block(Span paragraph, int colon, Optional<Span> name) {
        Span content = new Span(tokens.start(colon + 1), paragraph.end());
        return new Block(List.of(content), name, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The colon after a name in capitals that opens a paragraph; -1 if there is none. */
    private int shouted(Span paragraph) {
        int first = tokens.from(paragraph.start());
        int end = tokens.from(paragraph.end());
        int colon = first;
        while (colon < end && colon - first <= LONGEST_NAME_TOKENS && isShouted(colon)) {
            colon++;
        }
        boolean turn = colon > first
                && tokens.isMark(colon, ':')
                && colon + 1 < end
                && tokens.end(colon - 1) - tokens.start(first) >= 3;
        return turn ? colon : -1;
    }

    private boolean isShouted(int i) {
        if (tokens.isMark(i, '.')) {
            return true;
        }
        if (!tokens.isWord(i)) {
            return false;
        }
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            if (Character.isLowerCase(tokens.text().at(k))
                    || Character.isDigit(tokens.text().at(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether labelled paragraphs are enough to be a transcript, and one stands beside this. */
    private boolean isTranscript(int number) {
        return recurs && labelled >= FEWEST_TURNS && (isLabelled(number - 1) || isLabelled(number + 1));
    }

    private boolean isLabelled(int number) {
        return number >= 0
                && number < page.paragraphs().size()
                && label(page.paragraphs().get(number)) >= 0;
    }

    /** The colon after a few capitalised words that open a paragraph, no quotation mark after it; -1 if there is none. */
    private int label(Span paragraph) {
        int first = tokens.from(paragraph.start());
        int end = tokens.from(paragraph.end());
        int colon = first;
        while (colon < end
                && colon - first < LONGEST_NAME_TOKENS
                && (tokens.isCapitalized(colon) || tokens.isMark(colon, '.'))) {
            colon++;
        }
        boolean labels = colon > first && tokens.isMark(colon, ':') && colon + 1 < end && tokens.isWord(colon + 1);
        return labels ? colon : -1;
    }

    private String words(Span paragraph, int colon) {
        return tokens.text().substring(paragraph.start(), tokens.start(colon));
    }

    /** {@code Q.} or {@code Q:} with words after it. */
    private boolean isLetter(Span paragraph, int letter) {
        int first = tokens.from(paragraph.start());
        boolean single = tokens.first(first) == letter && tokens.end(first) - tokens.start(first) == 1;
        return single
                && (tokens.isMark(first + 1, ':') || tokens.isMark(first + 1, '.'))
                && first + 2 < tokens.from(paragraph.end());
    }
}
