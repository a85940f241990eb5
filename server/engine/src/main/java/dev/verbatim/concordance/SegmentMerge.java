package dev.verbatim.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one segment of several; what has been removed is left out. */
final class SegmentMerge<T> {

    private final List<Segment<T>> segments;
    private final ArrayList<T> owners = new ArrayList<>();
    private final int[][] numbers;
    private final int[] places;

    private SegmentMerge(List<Segment<T>> segments) {
        this.segments = segments;
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
        for (int key = least(); key != 0 || hasMore(key); key = least()) {
            for (int s = 0; s < places.length; s++) {
                FiledKeys filed = segments.get(s).filed();
                if (places[s] < filed.size() && filed.key(places[s]) == key) {
                    copy(filed.at(places[s]++), numbers[s], key, filer);
                }
            }
        }
        return filer.filed();
    }

    private static void copy(Postings postings, int[] numbers, int key, KeyFiler filer) {
        for (int passage = postings.next(); passage >= 0; passage = postings.next()) {
            if (numbers[passage] >= 0) {
                filer.add(key, numbers[passage]);
            }
        }
    }

    /** The least key that is still to be copied; 0 if there is none. */
    private int least() {
        int least = 0;
        boolean found = false;
        for (int s = 0; s < places.length; s++) {
            FiledKeys filed = segments.get(s).filed();
            if (places[s] < filed.size()) {
                int key = filed.key(places[s]);
                if (!found || Integer.compareUnsigned(key, least) < 0) {
                    least = key;
                    found = true;
                }
            }
        }
        return least;
    }

    private boolean hasMore(int key) {
        for (int s = 0; s < places.length; s++) {
            FiledKeys filed = segments.get(s).filed();
            if (places[s] < filed.size() && filed.key(places[s]) == key) {
                return true;
            }
        }
        return false;
    }
}
