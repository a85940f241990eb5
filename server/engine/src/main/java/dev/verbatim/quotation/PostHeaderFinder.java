package dev.verbatim.quotation;

import dev.verbatim.article.Page;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * Finds posts whose account stands on a line above their words, as a copied page keeps it: {@code Name (@handle)}, {@code
 * Name @handle · May 3}, or the name and {@code @handle} on a line each.
 */
final class PostHeaderFinder {

    private static final int LONGEST_NAME_TOKENS = 5;
    private static final int LONGEST_HEADER_TOKENS = 14;

    private final Page page;
    private final Tokens tokens;

    PostHeaderFinder(Page page) {
        this.page = page;
        this.tokens = page.tokens();
    }

    /** The post below the header that a paragraph is, if it is one. */
    Optional<Block> below(int number) {
        if (number + 1 >= page.paragraphs().size()) {
            return Optional.empty();
        }
        Span paragraph = page.paragraphs().get(number);
        int first = tokens.from(paragraph.start());
        int end = tokens.from(paragraph.end());
        int handle = first;
        while (handle < end && tokens.first(handle) != '@' && handle - first <= LONGEST_NAME_TOKENS) {
            handle++;
        }
        boolean found = handle < end && tokens.first(handle) == '@' && tokens.isWord(handle);
        if (!found || end - first > LONGEST_HEADER_TOKENS || !isHeader(first, handle, end)) {
            return Optional.empty();
        }
        Span account = tokens.span(handle, handle);
        int nameEnd = tokens.isMark(handle - 1, '(') ? handle - 1 : handle;
        boolean named = nameEnd > first;
        Optional<Span> name = named ? Optional.of(tokens.span(first, nameEnd - 1)) : above(number);
        Span credit = new Span(named ? paragraph.start() : name.orElse(account).start(), paragraph.end());
        return name.map(known -> new Block(
                List.of(page.paragraphs().get(number + 1)),
                Optional.of(known),
                Optional.of(account),
                Optional.of(credit),
                Optional.empty(),
                true));
    }

    /** Whether nothing but a name stands before the handle, and no word but a date's after it. */
    private boolean isHeader(int first, int handle, int end) {
        for (int i = first; i < handle; i++) {
            boolean bracket = tokens.isMark(i, '(') && i == handle - 1;
            if (!tokens.isCapitalized(i) && !bracket && !tokens.isMark(i, '.')) {
                return false;
            }
        }
        boolean bracketed = tokens.isMark(handle - 1, '(') && handle > first;
        for (int i = handle + 1; i < end; i++) {
            boolean small = tokens.isWord(i) && !tokens.isCapitalized(i) && !Character.isDigit(tokens.first(i));
            if (small || bracketed && tokens.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    /** The name on the line above a handle. */
    private Optional<Span> above(int number) {
        if (number == 0) {
            return Optional.empty();
        }
        Span line = page.paragraphs().get(number - 1);
        int end = tokens.from(line.end());
        for (int i = tokens.from(line.start()); i < end; i++) {
            if (!tokens.isCapitalized(i)) {
                return Optional.empty();
            }
        }
        return end - tokens.from(line.start()) <= LONGEST_NAME_TOKENS ? Optional.of(line) : Optional.empty();
    }
}
