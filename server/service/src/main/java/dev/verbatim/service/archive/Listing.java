package dev.verbatim.service.archive;

import dev.verbatim.article.DayRange;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Things in the order in which they are listed, each with a key that sorts so: where a reader stopped is told by a key, and
 * what comes after it can be found even if that thing is gone by then. Immutable.
 *
 * @param <T> what is listed
 */
public final class Listing<T> {

    /** So far from any day of a calendar that all differences to it have as many digits. */
    private static final long FAR_DAY = 50_000_000_000L;

    private static final String UNDATED = "~";

    private final List<Entry<T>> entries;

    private Listing(List<Entry<T>> entries) {
        this.entries = entries;
    }

    /** Lists things by ascending keys; keys must differ. */
    public static <T> Listing<T> of(Collection<? extends T> things, Function<? super T, String> key) {
        Comparator<Entry<T>> byKey = Comparator.comparing(Entry::key);
        return new Listing<>(things.stream()
                .map(thing -> new Entry<T>(key.apply(thing), thing))
                .sorted(byKey)
                .toList());
    }

    /** A key that sorts by the latest day possible, the most recent first, then by name; without such a day last. */
    public static String latestFirst(DayRange days, String name) {
        String day = days.hasLatest() ? Long.toString(FAR_DAY - days.latest().toEpochDay()) : UNDATED;
        return day + ' ' + name;
    }

    /** All that is listed, in order. */
    List<T> things() {
        return entries.stream().map(Entry::thing).toList();
    }

    /** All of it, in order. */
    public List<Entry<T>> entries() {
        return entries;
    }

    /** Those of it that meet a condition, in the same order. */
    public Listing<T> where(Predicate<? super T> condition) {
        return new Listing<>(
                entries.stream().filter(entry -> condition.test(entry.thing())).toList());
    }

    /** What comes after a key; everything without one. Takes logarithmic time. */
    public List<Entry<T>> after(Optional<String> key) {
        return key.map(this::after).orElse(entries);
    }

    private List<Entry<T>> after(String key) {
        List<String> keys = new KeysOf<>(entries);
        int found = Collections.binarySearch(keys, key);
        return entries.subList(found >= 0 ? found + 1 : -found - 1, entries.size());
    }

    /**
     * One thing listed.
     *
     * @param key where it stands
     * @param thing what it is
     */
    public record Entry<T>(String key, T thing) {}

    private static final class KeysOf<T> extends AbstractList<String> implements RandomAccess {
        private final List<Entry<T>> entries;

        KeysOf(List<Entry<T>> entries) {
            this.entries = entries;
        }

        @Override
        public String get(int index) {
            return entries.get(index).key();
        }

        @Override
        public int size() {
            return entries.size();
        }
    }
}
