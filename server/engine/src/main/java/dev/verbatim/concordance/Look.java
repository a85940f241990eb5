package dev.verbatim.concordance;

import dev.verbatim.alignment.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** One look-up. */
final class Look<T> {

    /*
     * First the passages that have all words one after the other: those under the rarest pair, read until there are enough.
     * If these are too few, every passage under a rare word or pair gets what the key is worth, the rarest keys first until
     * so many passages have been met that more would not change the best; the best are then compared word by word.
     */

    private static final int CLOSE_LOOK = 48;
    private static final int MARKED = 4096;

    /** What comes less near than this share of the best is not worth a look. */
    private static final double NEXT_BEST = 0.85;

    /** What has less than this share of the rare words that the best has is not compared word by word. */
    private static final double PROMISING = 0.5;

    /** So many passages are met at first; more, and more of them are compared, if the best has not even half of the words. */
    private static final int ENOUGH = 1024;

    private static final int DEEP = 6 * ENOUGH;
    private static final int DEEP_LOOK = 96;
    private static final double WEAK = 0.5;

    private final List<Segment<T>> segments;
    private final Sought sought;
    private final Predicate<T> fits;
    private final int limit;
    private final boolean near;
    private final int[][] places;
    private final Worth worth;
    private final List<Found<T>> whole = new ArrayList<>();

    Look(List<Segment<T>> segments, Row row, Predicate<T> fits, int limit, boolean near) {
        this.near = near;
        this.segments = segments;
        this.sought = Sought.of(row);
        this.fits = fits;
        this.limit = limit;
        this.places = new int[segments.size()][sought.keys().length];
        for (int s = 0; s < segments.size(); s++) {
            FiledKeys filed = segments.get(s).filed();
            for (int k = 0; k < places[s].length; k++) {
                places[s][k] = filed.place(sought.keys()[k]);
            }
        }
        this.worth = new Worth(
                filed(), places, segments.stream().mapToInt(Segment::size).sum());
    }

    List<Found<T>> found() {
        if (sought.words().length == 0 || segments.isEmpty()) {
            return List.of();
        }
        if (sought.isUnbroken()) {
            for (int s = 0; s < segments.size() && whole.size() < limit; s++) {
                wholeIn(s);
            }
        }
        return whole.size() == limit || (!near && !whole.isEmpty()) ? whole : near();
    }

    private List<Found<T>> near() {
        List<Found<T>> quick = withNear(candidates(ENOUGH, Math.max(CLOSE_LOOK, limit)));
        boolean weak = quick.isEmpty() || quick.get(0).share() < WEAK;
        return weak ? withNear(candidates(DEEP, Math.max(DEEP_LOOK, limit))) : quick;
    }

    List<Found<T>> among(Collection<String> marks) {
        int[] marked = marked(marks);
        return sought.words().length == 0 || segments.isEmpty()
                ? List.of()
                : marked.length < MARKED ? withNear(marked) : found();
    }

    private void wholeIn(int s) {
        Segment<T> segment = segments.get(s);
        FiledKeys filed = segment.filed();
        int rarest = sought.firstPair();
        for (int k = sought.firstPair(); k < places[s].length; k++) {
            rarest = filed.length(places[s][k]) < filed.length(places[s][rarest]) ? k : rarest;
        }
        Postings postings = filed.at(places[s][rarest]);
        int passage = postings.next();
        while (passage >= 0 && whole.size() < limit) {
            if (!segment.removed().has(passage)
                    && segment.has(passage, sought.words())
                    && fits.test(segment.owner(passage))) {
                whole.add(new Found<>(segment.owner(passage), 1.0, /* whole= */ true));
            }
            passage = postings.next();
        }
    }

    private int[] candidates(int enough, int most) {
        int[] sizes = segments.stream().mapToInt(Segment::size).toArray();
        return new Tally(filed(), sizes, places, worth, enough).best(most, near ? 0.0 : PROMISING);
    }

    private List<FiledKeys> filed() {
        return segments.stream().map(Segment::filed).toList();
    }

    /** The passages with one of some marks, numbered through all segments; too many of them are cut off. */
    private int[] marked(Collection<String> marks) {
        int[] found = new int[MARKED];
        int count = 0;
        int base = 0;
        for (Segment<T> segment : segments) {
            for (String mark : marks) {
                Postings postings = segment.filed().at(segment.filed().place(Keys.mark(mark)));
                for (int p = postings.next(); p >= 0 && count < MARKED; p = postings.next()) {
                    found[count++] = base + p;
                }
            }
            base += segment.size();
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** What is found whole and, after it, what comes near among some passages. */
    private List<Found<T>> withNear(int[] candidates) {
        List<Near<T>> near = new ArrayList<>();
        Overlap overlap = new Overlap(sought, worth);
        int s = 0;
        int base = 0;
        for (int candidate : candidates) {
            while (candidate - base >= segments.get(s).size()) {
                base += segments.get(s++).size();
            }
            Segment<T> segment = segments.get(s);
            int passage = candidate - base;
            if (!segment.removed().has(passage) && fits.test(segment.owner(passage))) {
                boolean has = sought.isUnbroken() && segment.has(passage, sought.words());
                if (!has || whole.isEmpty()) {
                    overlap.read(segment.words(), segment.start(passage), segment.start(passage + 1));
                    near.add(new Near<>(
                            new Found<>(segment.owner(passage), overlap.share(), has),
                            overlap.share() + overlap.worth()));
                }
            }
        }
        near.sort(Comparator.<Near<T>>comparingDouble(Near::rank).reversed());
        List<Found<T>> all = new ArrayList<>(whole);
        double least =
                this.near || near.isEmpty() ? 0.0 : NEXT_BEST * near.get(0).rank();
        for (int i = 0; i < near.size() && all.size() < limit && near.get(i).rank() >= least; i++) {
            all.add(near.get(i).found());
        }
        return all;
    }

    private record Near<T>(Found<T> found, double rank) {}
}
