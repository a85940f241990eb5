package dev.verbatim.concordance;

import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a segment of new passages. */
final class SegmentWriter<T> {

    private static final int USUAL_WORDS = 24;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final List<Passage<T>> passages;
    private final int[] starts;
    private int[] words;
    private long[] entries = {};
    private int size;

    private SegmentWriter(List<Passage<T>> passages) {
        this.passages = passages;
        this.starts = new int[passages.size() + 1];
        this.words = new int[passages.size() * USUAL_WORDS];
    }

    /** A segment of some passages, in time linear in their words. */
    static <T> Segment<T> segment(List<Passage<T>> passages) {
        SegmentWriter<T> writer = new SegmentWriter<>(passages);
        writer.cut();
        writer.file();
        List<T> owners = new ArrayList<>(passages.size());
        passages.forEach(passage -> owners.add(passage.owner()));
        int[] words = Arrays.copyOf(writer.words, writer.starts[passages.size()]);
        return new Segment<>(owners, writer.starts, words, writer.filed(), Removed.NONE);
    }

    /** Cuts all passages into words. */
    private void cut() {
        for (int number = 0; number < passages.size(); number++) {
            int start = starts[number];
            Tokens tokens = Tokens.of(passages.get(number).text());
            if (start + tokens.size() > words.length) {
                words = Arrays.copyOf(words, Math.max(start + tokens.size(), words.length * 2));
            }
            starts[number + 1] = Keys.words(tokens, words, start);
        }
    }

    /** Makes an entry of each word, each pair and each mark. */
    private void file() {
        int marks =
                passages.stream().mapToInt(passage -> passage.marks().size()).sum();
        entries = new long[2 * starts[passages.size()] + marks];
        for (int number = 0; number < passages.size(); number++) {
            int end = starts[number + 1];
            for (int i = starts[number]; i < end; i++) {
                file(words[i], number);
                if (i + 1 < end) {
                    file(Keys.pair(words[i], words[i + 1]), number);
                }
            }
            for (String mark : passages.get(number).marks()) {
                file(Keys.mark(mark), number);
            }
        }
    }

    private void file(int key, int passage) {
        entries[size++] = (long) key << 32 | passage;
    }

    private FiledKeys filed() {
        long[] sorted = sorted();
        KeyFiler filer = new KeyFiler(size / 2, size + size / 2);
        for (int i = 0; i < size; i++) {
            filer.add((int) (sorted[i] >>> 32), (int) sorted[i]);
        }
        return filer.filed();
    }

    /** The entries by key; those of one key keep their order, which is that of the passages (LSD radix sort). */
    private long[] sorted() {
        if (size < DIGITS) {
            long[] few = Arrays.copyOf(entries, size);
            for (int i = 0; i < size; i++) {
                few[i] ^= Long.MIN_VALUE;
            }
            Arrays.sort(few);
            for (int i = 0; i < size; i++) {
                few[i] ^= Long.MIN_VALUE;
            }
            return few;
        }
        int[][] next = places();
        long[] from = entries;
        long[] to = new long[size];
        for (int digit = 0; digit < next.length; digit++) {
            int[] place = next[digit];
            int shift = 32 + digit * DIGIT_BITS;
            for (int i = 0; i < size; i++) {
                to[place[(int) (from[i] >>> shift) & DIGITS - 1]++] = from[i];
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** For each digit of the keys, from the lowest on, where the entries that have it there come to stand. */
    private int[][] places() {
        int[] low = new int[DIGITS + 1];
        int[] middle = new int[DIGITS + 1];
        int[] high = new int[DIGITS + 1];
        for (int i = 0; i < size; i++) {
            int key = (int) (entries[i] >>> 32);
            low[(key & DIGITS - 1) + 1]++;
            middle[(key >>> DIGIT_BITS & DIGITS - 1) + 1]++;
            high[(key >>> 2 * DIGIT_BITS) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            low[digit + 1] += low[digit];
            middle[digit + 1] += middle[digit];
            high[digit + 1] += high[digit];
        }
        return new int[][] {low, middle, high};
    }
}
