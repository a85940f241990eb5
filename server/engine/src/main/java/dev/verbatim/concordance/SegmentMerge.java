package dev.verbatim.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one segment of several; what has been removed is left out. */
final class SegmentMerge<T> {

    private static final long END = Long.MAX_VALUE;

    private final List<Segment<T>> segments;
    private final ArrayList<T> owners = new ArrayList<>();
    private final FiledKeys[] filed;
    private final int[][] numbers;
    private final int[] places;

    private SegmentMerge(List<Segment<T>> segments) {
        this.segments = segments;
        this.filed = segments.stream().map(Segment::filed).toArray(FiledKeys[]::new);
        this.numbers = new int[segments.size()][];
        this.places = new int[segments.size()];
    }

    /** One segment of all passages, in the order of the segments, in time linear in their words. */
    static <T> Segment<T> of(List<Segment<T>> segments) {
        SegmentMerge<T> merge = new SegmentMerge<>(segments);
        int[] starts = new int[segments.stream().mapToInt(Segment::live).sum() + 1];
        int[] words = merge.words(starts);
        return new Segment<>(merge.owners, starts, words, merge.filed(), Removed.NONE);
    }

    /** Copies words and owners and gives the passages their new numbers. */
    private int[] words(int[] starts) {
        int[] words = new int[segments.stream().mapToInt(s -> s.start(s.size())).sum()];
        int end = 0;
        for (int s = 0; s < segments.size(); s++) {
            Segment<T> segment = segments.get(s);
            numbers[s] = new int[segment.size()];
            for (int passage = 0; passage < segment.size(); passage++) {
                numbers[s][passage] = segment.removed().has(passage) ? -1 : owners.size();
                if (numbers[s][passage] >= 0) {
                    int start = segment.start(passage);
                    int length = segment.start(passage + 1) - start;
                    System.arraycopy(segment.words(), start, words, end, length);
                    end += length;
                    owners.add(segment.owner(passage));
                    starts[owners.size()] = end;
                }
            }
        }
        owners.trimToSize();
        return end == words.length ? words : Arrays.copyOf(words, end);
    }

    private FiledKeys filed() {
        int keys = 0;
        long bytes = 0;
        for (Segment<T> segment : segments) {
            keys = Math.max(keys, segment.filed().size());
            bytes += segment.filed().bytes();
        }
        KeyFiler filer = new KeyFiler(keys, (int) Math.min(bytes / 3, Integer.MAX_VALUE / 2));
        long[] next = new long[segments.size()];
        for (int s = 0; s < next.length; s++) {
            next[s] = keyAt(s);
        }
        for (long key = least(next); key != END; key = least(next)) {
            for (int s = 0; s < next.length; s++) {
                if (next[s] == key) {
                    copy(s, (int) key, filer);
                    places[s]++;
                    next[s] = keyAt(s);
                }
            }
        }
        return filer.filed();
    }

    /** The key at which a segment stands, as an unsigned number. */
    private long keyAt(int s) {
        return places[s] < filed[s].size() ? Integer.toUnsignedLong(filed[s].key(places[s])) : END;
    }

    private static long least(long[] next) {
        long least = END;
        for (long key : next) {
            least = Math.min(least, key);
        }
        return least;
    }

    /** Copies a list; in a segment of which nothing was removed all new numbers are as far from the old ones. */
    private void copy(int s, int key, KeyFiler filer) {
        Postings postings = filed[s].at(places[s]);
        if (segments.get(s).live() == segments.get(s).size()) {
            filer.addAll(key, postings, numbers[s][0]);
            return;
        }
        for (int passage = postings.next(); passage >= 0; passage = postings.next()) {
            if (numbers[s][passage] >= 0) {
                filer.add(key, numbers[s][passage]);
            }
        }
    }
}
