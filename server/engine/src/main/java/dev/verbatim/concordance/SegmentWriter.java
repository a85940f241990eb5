package dev.verbatim.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a segment of new passages. */
final class SegmentWriter<T> {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final List<T> owners;
    private final int[] starts;
    private int[] words;
    private long[] entries;
    private int size;

    private SegmentWriter(int passages) {
        owners = new ArrayList<>(passages);
        starts = new int[passages + 1];
        words = new int[passages * 32];
        entries = new long[passages * 64];
    }

    /** A segment of some passages, in time linear in their words. */
    static <T> Segment<T> segment(List<Passage<T>> passages) {
        SegmentWriter<T> writer = new SegmentWriter<>(passages.size());
        passages.forEach(writer::add);
        FiledKeys filed = writer.filed();
        int end = writer.starts[writer.owners.size()];
        return new Segment<>(writer.owners, writer.starts, Arrays.copyOf(writer.words, end), filed, Removed.NONE);
    }

    private void add(Passage<T> passage) {
        int number = owners.size();
        int[] own = Keys.words(passage.text());
        int start = starts[number];
        int end = start + own.length;
        if (end > words.length) {
            words = Arrays.copyOf(words, Math.max(end, words.length * 2));
        }
        System.arraycopy(own, 0, words, start, own.length);
        reserve(2 * own.length + passage.marks().size());
        for (int i = 0; i < own.length; i++) {
            file(own[i], number);
            if (i + 1 < own.length) {
                file(Keys.pair(own[i], own[i + 1]), number);
            }
        }
        for (String mark : passage.marks()) {
            file(Keys.mark(mark), number);
        }
        starts[number + 1] = end;
        owners.add(passage.owner());
    }

    private void reserve(int more) {
        if (size + more > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(size + more, entries.length * 2));
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
        long[] from = entries;
        long[] to = new long[size];
        for (int shift = 32; shift < 64; shift += DIGIT_BITS) {
            int[] next = new int[DIGITS + 1];
            for (int i = 0; i < size; i++) {
                next[((int) (from[i] >>> shift) & DIGITS - 1) + 1]++;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                next[digit + 1] += next[digit];
            }
            for (int i = 0; i < size; i++) {
                to[next[(int) (from[i] >>> shift) & DIGITS - 1]++] = from[i];
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }
}
