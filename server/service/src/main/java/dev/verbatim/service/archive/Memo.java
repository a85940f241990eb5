package dev.verbatim.service.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Remembers what can be computed again, within a bound. Safe for use by several threads; no lock is held to compute. */
final class Memo<K, V> {

    private final Cache<K, V> cache;

    Memo(CacheBound bound, ToLongFunction<V> bytes) {
        Caffeine<Object, Object> builder = Caffeine.newBuilder().recordStats().executor(Runnable::run);
        this.cache = bounded(builder, bound, bytes);
    }

    private static <K, V> Cache<K, V> bounded(
            Caffeine<Object, Object> builder, CacheBound bound, ToLongFunction<V> bytes) {
        if (bound instanceof CacheBound.Entries entries) {
            return builder.maximumSize(entries.maximum()).build();
        }
        return builder.maximumWeight(((CacheBound.Bytes) bound).maximum())
                .weigher((K key, V value) -> (int) Math.min(Integer.MAX_VALUE, bytes.applyAsLong(value)))
                .build();
    }

    V get(K key, Supplier<V> computation) {
        @Nullable V known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        V computed = computation.get();
        cache.put(key, computed);
        return computed;
    }

    /** What is remembered for a key, without a mark in the figures. */
    boolean holds(K key) {
        return cache.asMap().containsKey(key);
    }

    /** Forgets what is remembered for a key. */
    void forget(K key) {
        cache.invalidate(key);
    }

    /** Forgets what is remembered for such keys, in time linear in all that is remembered. */
    void forgetAll(Predicate<K> keys) {
        cache.asMap().keySet().removeIf(keys);
    }

    CacheFigures figures() {
        CacheStats stats = cache.stats();
        return new CacheFigures(stats.hitCount(), stats.missCount(), stats.evictionCount());
    }
}
