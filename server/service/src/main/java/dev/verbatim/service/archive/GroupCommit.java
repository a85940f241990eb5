package dev.verbatim.service.archive;

import dev.verbatim.service.archive.Outcome.Filed;
import dev.verbatim.service.archive.Outcome.NameTaken;
import dev.verbatim.service.archive.Outcome.StoreFull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one writer: takes articles in and publishes snapshots.
 *
 * <p>Matching costs the more the more articles there are, so it is done once for all articles that have come in while the
 * matching before was under way, and each of them is answered when the snapshot that has it is published. The slower
 * matching becomes, the larger the groups grow:
 *
 * <pre>
 *     articles   1 2 3   4 5     6
 *     matching   [ 1 ][ 2 3 4 ][ 5 6 ]
 * </pre>
 *
 * While articles are still being read, a group is held back until it is one part in {@value #PARTS} of the archive, or
 * {@value #LARGEST_HELD} articles, so that the first to be read does not leave alone.
 *
 * <p>A group that cannot be matched is halved until the article at fault is found; that one fails and is not kept.
 */
final class GroupCommit {

    private static final int PARTS = 8;
    private static final int LARGEST_HELD = 128;

    private final Function<Collection<Holding>, Snapshot> matching;
    private final Executor executor;
    private final long maximumBytes;
    private final Object lock = new Object();
    private final Map<String, Pending> waiting = new LinkedHashMap<>();
    private long bytesInUse;
    private int arriving;
    private boolean running;
    private volatile Snapshot published;

    GroupCommit(Function<Collection<Holding>, Snapshot> matching, Executor executor, long maximumBytes) {
        this.matching = matching;
        this.executor = executor;
        this.maximumBytes = maximumBytes;
        this.published = matching.apply(List.of());
    }

    Snapshot published() {
        return published;
    }

    /** What is to be said of an article whose name is known already; empty if it is new. */
    Optional<CompletableFuture<Outcome>> known(Deposit deposit) {
        synchronized (lock) {
            @Nullable Pending pending = waiting.get(deposit.articleId());
            if (pending != null) {
                return Optional.of(same(pending.holding, deposit) ? pending.outcome : taken(deposit));
            }
            Snapshot snapshot = published;
            return snapshot.holding(deposit.articleId())
                    .map(holding -> same(holding, deposit)
                            ? CompletableFuture.completedFuture(new Filed(holding, snapshot))
                            : taken(deposit));
        }
    }

    /** Says that an article is about to be read; {@link #arrived} must follow, whatever becomes of it. */
    void arriving() {
        synchronized (lock) {
            arriving++;
        }
    }

    /** Says that an article has been read, and added if it could be. */
    void arrived() {
        synchronized (lock) {
            arriving--;
            if (running || !isDue()) {
                return;
            }
            running = true;
        }
        executor.execute(this::commitAll);
    }

    private boolean isDue() {
        int held = Math.min(LARGEST_HELD, published.size() / PARTS);
        return !waiting.isEmpty() && (arriving == 0 || waiting.size() >= held);
    }

    /** Takes in an article that is arriving. The outcome comes when a snapshot that has the article is published. */
    CompletableFuture<Outcome> add(Holding holding) {
        Pending pending = new Pending(holding, new CompletableFuture<>());
        synchronized (lock) {
            Optional<CompletableFuture<Outcome>> known = known(holding.deposit());
            if (known.isPresent()) {
                return known.get();
            }
            if (bytesInUse + holding.bytes() > maximumBytes) {
                return CompletableFuture.completedFuture(new StoreFull(bytesInUse, maximumBytes));
            }
            bytesInUse += holding.bytes();
            waiting.put(holding.articleId(), pending);
        }
        return pending.outcome;
    }

    private void commitAll() {
        for (List<Pending> group = next(); !group.isEmpty(); group = next()) {
            commit(group);
        }
    }

    private List<Pending> next() {
        synchronized (lock) {
            running = isDue();
            return running ? List.copyOf(waiting.values()) : List.of();
        }
    }

    private void commit(List<Pending> group) {
        Snapshot snapshot;
        try {
            List<Holding> holdings = new ArrayList<>(published.holdings());
            group.forEach(pending -> holdings.add(pending.holding));
            snapshot = matching.apply(holdings);
        } catch (RuntimeException | StackOverflowError e) {
            separate(group, e);
            return;
        }
        synchronized (lock) {
            published = snapshot;
            group.forEach(pending -> waiting.remove(pending.holding.articleId()));
        }
        group.forEach(pending -> pending.outcome.complete(new Filed(pending.holding, snapshot)));
    }

    private void separate(List<Pending> group, Throwable cause) {
        int half = group.size() / 2;
        if (half > 0) {
            commit(group.subList(0, half));
            commit(group.subList(half, group.size()));
            return;
        }
        Pending pending = group.get(0);
        synchronized (lock) {
            waiting.remove(pending.holding.articleId());
            bytesInUse -= pending.holding.bytes();
        }
        pending.outcome.completeExceptionally(cause);
    }

    private static boolean same(Holding holding, Deposit deposit) {
        return holding.deposit().equals(deposit);
    }

    private static CompletableFuture<Outcome> taken(Deposit deposit) {
        return CompletableFuture.completedFuture(new NameTaken(deposit.articleId()));
    }

    private record Pending(Holding holding, CompletableFuture<Outcome> outcome) {}
}
