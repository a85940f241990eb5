package dev.verbatim.concordance;

import dev.verbatim.alignment.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Passages, to be found by their words. Immutable: what adds or removes answers with another concordance that shares almost
 * everything with this one, so that readers of either need not wait. Safe for use by several threads.
 *
 * @param <T> what passages belong to
 */
public final class Concordance<T> {

    /*
     * Passages lie in segments, each a set of sorted arrays. New passages make a segment of their own, which is merged with
     * those before it as long as these are not much larger (the log-structured merge of O'Neil et al., 1996), so that a
     * passage is copied a logarithmic number of times and there is a logarithmic number of segments. Keys are single words
     * and pairs of neighbours; the words themselves lie beside them in order, so that longer runs are verified by reading.
     */

    private static final int LEAF = 16384;
    private static final int LARGEST = 1 << 22;

    private final List<Segment<T>> segments;

    private Concordance(List<Segment<T>> segments) {
        this.segments = segments;
    }

    /** A concordance without passages. */
    public static <T> Concordance<T> empty() {
        return new Concordance<>(List.of());
    }

    /** This and some passages more; time is near linear in their words. */
    public Concordance<T> with(List<Passage<T>> added) {
        List<Segment<T>> all = new ArrayList<>(segments);
        for (int from = 0; from < added.size(); from += LEAF) {
            all.add(SegmentWriter.segment(added.subList(from, Math.min(added.size(), from + LEAF))));
            merge(all);
        }
        return new Concordance<>(List.copyOf(all));
    }

    private static <T> void merge(List<Segment<T>> all) {
        int first = all.size() - 1;
        int size = all.get(first).live();
        while (first > 0
                && all.get(first - 1).live() <= size
                && size + all.get(first - 1).live() <= LARGEST) {
            first--;
            size += all.get(first).live();
        }
        List<Segment<T>> last = all.subList(first, all.size());
        if (last.size() > 1) {
            Segment<T> merged = SegmentMerge.of(List.copyOf(last));
            last.clear();
            all.add(merged);
        }
    }

    /** This without the passages that bear one of these marks and whose owner is to go. */
    public Concordance<T> without(Collection<String> marks, Predicate<T> goes) {
        List<Segment<T>> left = new ArrayList<>();
        for (Segment<T> segment : segments) {
            Removed removed = segment.removed();
            for (String mark : marks) {
                Postings marked = segment.filed().at(segment.filed().place(Keys.mark(mark)));
                for (int passage = marked.next(); passage >= 0; passage = marked.next()) {
                    removed = goes.test(segment.owner(passage)) ? removed.and(passage) : removed;
                }
            }
            Segment<T> rest = removed == segment.removed() ? segment : segment.without(removed);
            if (rest.live() > 0) {
                left.add(2 * rest.live() < rest.size() ? SegmentMerge.of(List.of(rest)) : rest);
            }
        }
        return new Concordance<>(List.copyOf(left));
    }

    /** This without the places in memory that removed passages still take. */
    public Concordance<T> compacted() {
        return new Concordance<>(segments.stream()
                .map(segment -> segment.live() < segment.size() ? SegmentMerge.of(List.of(segment)) : segment)
                .toList());
    }

    /**
     * The passages that have all words of a row one after the other, words between brackets aside, at most {@code limit} of
     * them; only if there is none those that come near, best first.
     */
    public List<Found<T>> find(Row row, int limit) {
        return new Look<>(segments, row, owner -> true, limit, /* near= */ false).found();
    }

    /** The same, but filled up to {@code limit} with passages that come near. */
    public List<Found<T>> survey(Row row, int limit) {
        return new Look<>(segments, row, owner -> true, limit, /* near= */ true).found();
    }

    /** A survey of the passages that bear one of these marks and whose owner fits. */
    public List<Found<T>> survey(Row row, int limit, Collection<String> marks, Predicate<T> fits) {
        return new Look<>(segments, row, fits, limit, /* near= */ true).among(marks);
    }

    /** How many passages there are. */
    public int size() {
        return segments.stream().mapToInt(Segment::live).sum();
    }

    /** How many bytes the arrays take, those of removed passages included; texts and owners are not counted. */
    public long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }
}
