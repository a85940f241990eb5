package dev.verbatim.quotation;

import dev.verbatim.article.CalendarDate;
import dev.verbatim.article.Page;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds embedded posts and the turns of transcripts. */
final class BlockFinder {

    private static final int LONGEST_CREDIT_TOKENS = 24;
    private static final int LONGEST_NAME_TOKENS = 5;

    private final Page page;
    private final Tokens tokens;
    private final TurnFinder turns;
    private final PostHeaderFinder headers;
    private final PostTagFinder tags;
    private final PostFurniture furniture;

    BlockFinder(Page page) {
        this.page = page;
        this.tokens = page.tokens();
        this.turns = new TurnFinder(page);
        this.headers = new PostHeaderFinder(page);
        this.tags = new PostTagFinder(tokens);
        this.furniture = new PostFurniture(tokens);
    }

    List<Block> find() {
        List<Block> blocks = new ArrayList<>();
        for (int p = 0; p < page.paragraphs().size(); p++) {
            Span paragraph = page.paragraphs().get(p);
            int number = p;
            Optional<Block> block = credited(paragraph, p)
                    .or(() -> turns.turn(number))
                    .or(() -> tags.post(paragraph))
                    .or(() -> headers.below(number));
            block.ifPresent(found -> add(blocks, found));
        }
        return blocks;
    }

    /** Adds a block unless its words are a post already, or its line of credit; a post that looked like a turn is none. */
    private static void add(List<Block> blocks, Block block) {
        if (!blocks.isEmpty()) {
            Block last = blocks.get(blocks.size() - 1);
            Span words = block.content().get(0);
            boolean taken = last.content().get(0).overlaps(words)
                    || last.credit().filter(words::overlaps).isPresent();
            if (taken && last.post()) {
                return;
            }
            if (taken) {
                blocks.remove(blocks.size() - 1);
            }
        }
        blocks.add(block);
    }

    /** {@code Words of the post.} / {@code — Name (@handle) December 23, 2020}, on two lines or one. */
    private Optional<Block> credited(Span paragraph, int number) {
        int end = tokens.from(paragraph.end());
        int first = creditStart(paragraph, end);
        if (first < 0) {
            return Optional.empty();
        }
        boolean dashed = first > 0 && isDash(tokens.first(first - 1)) && tokens.start(first - 1) >= paragraph.start();
        int open = first;
        while (open < end && !tokens.isMark(open, '(')) {
            open++;
        }
        int from = dashed ? tokens.start(first - 1) : paragraph.start();
        boolean sameLine = from > paragraph.start();
        if (!sameLine && number == 0) {
            return Optional.empty();
        }
        Span content = sameLine
                ? furniture.without(tokens.text().strip(tags.afterTag(paragraph), from))
                : page.paragraphs().get(number - 1);
        Span handle = tokens.span(open + 1, open + 1);
        Span name = open > first ? tokens.span(first, open - 1) : handle;
        Optional<CalendarDate> stamp = CalendarDate.firstDay(tokens, open + 3, end);
        Span credit = new Span(from, paragraph.end());
        return content.isEmpty() || stamp.isEmpty() && (!dashed || hasWord(open + 3, end))
                ? Optional.empty()
                : Optional.of(new Block(
                        List.of(content), Optional.of(name), Optional.of(handle), Optional.of(credit), stamp, true));
    }

    private boolean hasWord(int from, int end) {
        for (int i = from; i < end; i++) {
            if (tokens.isWord(i)) {
                return true;
            }
        }
        return false;
    }

    /** The token after the dash that opens a line of credit, or the line's first if it is a name; -1 if there is no credit. */
    private int creditStart(Span paragraph, int end) {
        int low = Math.max(tokens.from(paragraph.start()), end - LONGEST_CREDIT_TOKENS);
        for (int i = end - 1; i >= low; i--) {
            boolean handle = tokens.first(i) == '@' && tokens.isMark(i - 1, '(') && tokens.isMark(i + 1, ')');
            if (handle) {
                for (int dash = i - 2; dash >= low && i - dash <= LONGEST_NAME_TOKENS + 4; dash--) {
                    if (isDash(tokens.first(dash)) && !tokens.isWord(dash)) {
                        return dash + 1;
                    }
                }
                return isName(tokens.from(paragraph.start()), i - 1) ? tokens.from(paragraph.start()) : -1;
            }
        }
        return -1;
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.isCapitalized(i) && !tokens.isMark(i, '.')) {
                return false;
            }
        }
        return to > from && to - from <= LONGEST_NAME_TOKENS;
    }

    private static boolean isDash(int point) {
        return point == '—' || point == '–' || point == '-' || point == '―';
    }
}
