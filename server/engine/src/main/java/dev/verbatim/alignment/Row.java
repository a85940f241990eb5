package dev.verbatim.alignment;

import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.Arrays;

/**
 * The words of a text in the shape in which they are compared, with the way back to where they stand.
 *
 * <p>Marks are no words; clitics are. Dots that stand for an ellipsis leave a break: before the word after it, words may be
 * missing. Words between square brackets are the editor's. Immutable.
 */
public final class Row {

    /** Nothing to compare. */
    public static final Row EMPTY = Row.of("");

    private final Tokens tokens;
    private final int[] index;
    private final long[] keys;
    private final long[] stems;
    private final short[] traits;

    Row(Tokens tokens, int[] index, long[] keys, long[] stems, short[] traits) {
        this.tokens = tokens;
        this.index = index;
        this.keys = keys;
        this.stems = stems;
        this.traits = traits;
    }

    /** The words of a text, in time linear in its length. */
    public static Row of(String text) {
        return new RowReader(Tokens.of(text)).read();
    }

    /** How many words there are. */
    public int size() {
        return keys.length;
    }

    /** The text, cut into tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** The folded key of word {@code i}. */
    public long key(int i) {
        return keys[i];
    }

    /** The key of the stem of word {@code i}. */
    public long stem(int i) {
        return stems[i];
    }

    /** Where word {@code i} starts, in code points of the text. */
    public int start(int i) {
        return tokens.start(index[i]);
    }

    /** Where word {@code i} ends. */
    public int end(int i) {
        return tokens.end(index[i]);
    }

    /** From the start of word {@code first} to the end of word {@code last}. */
    public Span span(int first, int last) {
        return new Span(start(first), end(last));
    }

    /** Word {@code i} as printed. Allocates a string. */
    public String word(int i) {
        return tokens.string(index[i]);
    }

    /** Whether word {@code i} stands between square brackets. */
    public boolean isSupplied(int i) {
        return has(i, RowReader.SUPPLIED);
    }

    /** Whether word {@code i} carries content of its own. */
    public boolean isContent(int i) {
        return !has(i, RowReader.FUNCTION);
    }

    /** Whether words may be missing before word {@code i}. */
    public boolean isAfterBreak(int i) {
        return has(i, RowReader.AFTER_BREAK);
    }

    /** Whether word {@code i} opens a sentence. */
    public boolean opensSentence(int i) {
        return has(i, RowReader.OPENS_SENTENCE);
    }

    /** Whether word {@code i} is a clitic: it clings to the word before. */
    public boolean isClitic(int i) {
        return has(i, RowReader.CLITIC);
    }

    /** Whether word {@code i} bears a platform's {@code @} or {@code #}. */
    public boolean isMarkup(int i) {
        return has(i, RowReader.MARKUP);
    }

    /** Whether word {@code i} is a name, certainly. */
    public boolean isName(int i) {
        return has(i, RowReader.NAME);
    }

    boolean mayBeName(int i) {
        return has(i, RowReader.NAME | RowReader.MAY_BE_NAME);
    }

    boolean isNegation(int i) {
        return has(i, RowReader.NEGATION);
    }

    boolean isNumber(int i) {
        return has(i, RowReader.NUMBER);
    }

    /** How many words are not the editor's. */
    public int ownWords() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += isSupplied(i) || isClitic(i) ? 0 : 1;
        }
        return count;
    }

    /**
     * The stems of the content words, ascending, each once; of a negated word those of its contraries, so that <i>not
     * acceptable</i> meets <i>unacceptable</i>.
     */
    public long[] senses() {
        long[] senses = new long[size() * 8];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (isContent(i) && !isSupplied(i)) {
                for (long sense : sensesOf(i)) {
                    senses[count++] = sense;
                }
            }
        }
        return Arrays.stream(senses, 0, count).sorted().distinct().toArray();
    }

    /** The stem of word {@code i}, or those of its contraries if the word before negates it. */
    public long[] sensesOf(int i) {
        boolean negated = i > 0 && isNegation(i - 1) && !isNegation(i);
        return negated ? Lexicon.contraries(Folding.fold(word(i))) : new long[] {stems[i]};
    }

    private boolean has(int i, int trait) {
        return (traits[i] & trait) != 0;
    }

    @Override
    public String toString() {
        return tokens.text().toString();
    }
}
