package dev.verbatim.text;

/**
 * A text cut into words, numbers, clitics and marks, as parallel arrays: token {@code i} has a start, an end, a kind and
 * a folded key. Immutable; made in time linear in the length of the text.
 */
public final class Tokens {

    private final CodePoints text;
    private final int[] starts;
    private final int[] ends;
    private final byte[] kinds;
    private final long[] keys;
    private final int size;

    Tokens(CodePoints text, int[] starts, int[] ends, byte[] kinds, int size) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.size = size;
        this.keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = Folding.key(text, starts[i], ends[i]);
        }
    }

    /** The tokens of a whole text. */
    public static Tokens of(CodePoints text) {
        return Tokenizer.cut(text, 0, text.length());
    }

    /** The tokens of a text given as a string. */
    public static Tokens of(String text) {
        return of(CodePoints.of(text));
    }

    /** The text that was cut. */
    public CodePoints text() {
        return text;
    }

    /** How many tokens there are. */
    public int size() {
        return size;
    }

    /** Where token {@code i} starts, in code points of the text. */
    public int start(int i) {
        return starts[i];
    }

    /** Where token {@code i} ends. */
    public int end(int i) {
        return ends[i];
    }

    /** What sort of token it is. */
    public TokenKind kind(int i) {
        return KINDS[kinds[i]];
    }

    /** Whether token {@code i} is a word or a number. */
    public boolean isWord(int i) {
        return i >= 0 && i < size && kinds[i] < 2;
    }

    /** The folded key of token {@code i}, as {@link Folding#key} has it; 0 if there is no such token. */
    public long key(int i) {
        return i >= 0 && i < size ? keys[i] : 0;
    }

    /**
     * The folded key of {@code count} tokens from token {@code i} on with {@code _} between them, as word lists write words
     * that stand together. All must exist.
     */
    public long joinedKey(int i, int count) {
        long key = keys[i];
        for (int next = i + 1; next < i + count; next++) {
            key = Folding.joined(key, text, starts[next], ends[next]);
        }
        return key;
    }

    /** The first code point of token {@code i}, or 0 if there is no such token. */
    public int first(int i) {
        return i >= 0 && i < size ? text.at(starts[i]) : 0;
    }

    /** Whether token {@code i} is the single mark {@code point}. */
    public boolean isMark(int i, int point) {
        return i >= 0 && i < size && kinds[i] == 3 && text.at(starts[i]) == point;
    }

    /** Whether token {@code i} is a word that begins with a capital, a leading {@code @} or {@code #} aside. */
    public boolean isCapitalized(int i) {
        if (i < 0 || i >= size || kinds[i] != 0) {
            return false;
        }
        int point = first(i);
        if (point == '@' || point == '#') {
            point = text.at(starts[i] + 1);
        }
        return Character.isUpperCase(point) || Character.isTitleCase(point);
    }

    /** The words of token {@code i} as printed. Allocates a string. */
    public String string(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** The first token that starts at or after {@code position}; {@link #size} if there is none. Binary search. */
    public int from(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The span from the start of token {@code first} to the end of token {@code last}, both included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    private static final TokenKind[] KINDS = TokenKind.values();
}
