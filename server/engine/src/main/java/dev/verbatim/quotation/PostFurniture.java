package dev.verbatim.quotation;

import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;

/** What a page's template prints in capitals behind the words of an embedded post: {@code SIGN UP FOR OUR NEWSLETTER}. */
final class PostFurniture {

    private static final WordList FURNITURE = WordList.load("post-furniture.txt");
    private static final int LONGEST = 5;

    private final Tokens tokens;

    PostFurniture(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The words of a post without the furniture behind them. */
    Span without(Span post) {
        int from = tokens.from(post.start());
        int last = tokens.from(post.end()) - 1;
        while (last > from && !tokens.isWord(last)) {
            last--;
        }
        for (int first = last; first > from && last - first < LONGEST && isPrintedLarge(first); first--) {
            int count = last - first + 1;
            if (FURNITURE.has(count == 1 ? tokens.key(first) : tokens.joinedKey(first, count))) {
                return tokens.text().strip(post.start(), tokens.start(first));
            }
        }
        return post;
    }

    private boolean isPrintedLarge(int i) {
        String word = tokens.string(i);
        return tokens.isWord(i) && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
