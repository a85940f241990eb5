package dev.verbatim.alignment;

import dev.verbatim.text.CodePoints;
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

    private static final long CONTRARY = 0x5851F42D4C957F2DL;

    private final Tokens tokens;
    private final int[] index;
    private final long[] keys;
    private final long[] stems;
    private final long[] positives;
    private final short[] traits;

    Row(Tokens tokens, int[] index, long[] keys, long[] stems, long[] positives, short[] traits) {
        this.tokens = tokens;
        this.index = index;
        this.keys = keys;
        this.stems = stems;
        this.positives = positives;
        this.traits = traits;
    }

    /** The words of a text, in time linear in its length. */
    public static Row of(String text) {
        return new RowReader(Tokens.of(text)).read();
    }

    /** The words of a text as they were meant, as {@link CodePoints#decoded} has it. */
    public static Row decoded(String text) {
        return new RowReader(Tokens.of(CodePoints.decoded(text))).read();
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

    /** Whether word {@code i} is a name, or may be one: where all words have capitals they do not tell. */
    public boolean mayBeName(int i) {
        return has(i, RowReader.NAME | RowReader.MAY_BE_NAME);
    }

    boolean isNegation(int i) {
        return has(i, RowReader.NEGATION);
    }

    /** Whether a word of it denies something. */
    public boolean isDenial() {
        for (int i = 0; i < size(); i++) {
            if (isNegation(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isNumber(int i) {
        return has(i, RowReader.NUMBER);
    }

    /** Whether the words of another row stand here one after the other. */
    public boolean has(Row run) {
        for (int from = 0; from + run.size() <= size(); from++) {
            if (Arrays.equals(keys, from, from + run.size(), run.keys, 0, run.size())) {
                return true;
            }
        }
        return false;
    }

    /** How many words are not the editor's. */
    public int ownWords() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += isSupplied(i) || isClitic(i) ? 0 : 1;
        }
        return count;
    }

    /** How many code points the text has without what an editor put in square brackets, and the space after it. */
    public int ownLength() {
        CodePoints text = tokens().text();
        int length = 0;
        boolean supplied = false;
        for (int i = 0; i < text.length(); i++) {
            supplied |= text.at(i) == '[';
            boolean spaceAfter = text.at(i - 1) == ']' && CodePoints.isSpace(text.at(i));
            length += supplied || spaceAfter ? 0 : 1;
            supplied &= text.at(i) != ']';
        }
        return length;
    }

    /** The senses of the content words that are not supplied, ascending, each once. */
    public long[] senses() {
        long[] senses = new long[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (isContent(i) && !isSupplied(i)) {
                senses[count++] = sense(i);
            }
        }
        return Arrays.stream(senses, 0, count).sorted().distinct().toArray();
    }

    /** The stem of word {@code i} with its negation: <i>not acceptable</i> has the sense of <i>unacceptable</i>. */
    public long sense(int i) {
        boolean negative = positives[i] != 0;
        boolean negated = i > 0 && isNegation(i - 1) && !isNegation(i);
        long stem = negative ? positives[i] : stems[i];
        return negative == negated ? stem : stem ^ CONTRARY;
    }

    /** Whether word {@code i} is word {@code j} of another row with a negating beginning. */
    boolean isContrary(int i, Row other, int j) {
        return positives[i] != 0 && positives[i] == other.stems[j];
    }

    private boolean has(int i, int trait) {
        return (traits[i] & trait) != 0;
    }

    @Override
    public String toString() {
        return tokens.text().toString();
    }
}
