package dev.verbatim.service.archive;

import dev.verbatim.service.archive.Outcome.Absent;
import dev.verbatim.service.archive.Outcome.DiskFull;
import dev.verbatim.service.archive.Outcome.Filed;
import dev.verbatim.service.archive.Outcome.NameTaken;
import dev.verbatim.service.archive.Outcome.OtherVersion;
import dev.verbatim.service.archive.Outcome.StoreFull;
import dev.verbatim.service.archive.Outcome.Withdrawn;
import dev.verbatim.service.archive.Waiting.Pending;
import dev.verbatim.service.store.ArticleStore;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.service.store.StoreEntry;
import dev.verbatim.service.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The one writer: stores, replaces and withdraws articles and publishes snapshots.
 *
 * <p>Matching costs the more the more articles there are, so it is done once for all changes that have come in while the
 * matching before was under way, and each of them is answered when the snapshot that shows it is published. The slower
 * matching becomes, the larger the groups grow:
 *
 * <pre>
 *     changes    1 2 3   4 5     6
 *     matching   [ 1 ][ 2 3 4 ][ 5 6 ]
 * </pre>
 *
 * While articles are still being read, a group is held back until it is one part in {@value #PARTS} of the archive, or
 * {@value #LARGEST_HELD} articles, so that the first to be read does not leave alone; while articles are expected, until it is
 * the latter. A group changes no article twice.
 *
 * <p>A snapshot is published once its group is durable; a group that cannot be made so fails and leaves nothing.
 *
 * <p>Whether a change is allowed is judged when it comes in, by what the article will be when all before it are done. A
 * group that cannot be matched is halved until the change at fault is found; that one fails and is not made.
 */
final class GroupCommit {

    private static final int PARTS = 3;
    private static final int LARGEST_HELD = 4_096;

    private final BiFunction<Snapshot, List<Change>, Snapshot> matching;
    private final ArticleStore store;
    private final Publication publication;
    private final Executor executor;
    private final long maximumBytes;
    private final Object lock = new Object();
    private final Waiting waiting = new Waiting();
    private long bytesInUse;
    private int arriving;
    private int expected;
    private boolean running;
    private volatile Snapshot published;

    /** Starts with {@code first}; {@code matching} gives the snapshot that shows some changes made to another. */
    GroupCommit(
            Snapshot first,
            BiFunction<Snapshot, List<Change>, Snapshot> matching,
            ArticleStore store,
            Publication publication,
            Executor executor,
            long maximumBytes) {
        this.matching = matching;
        this.store = store;
        this.publication = publication;
        this.executor = executor;
        this.maximumBytes = maximumBytes;
        this.published = first;
    }

    Snapshot published() {
        return published;
    }

    /** What is to be said of an article whose name is known already; empty if it is new. */
    Optional<CompletableFuture<Outcome>> known(Deposit deposit) {
        synchronized (lock) {
            Optional<Pending> pending = waiting.latest(deposit.articleId());
            Snapshot snapshot = published;
            return holding(deposit.articleId()).map(holding -> {
                if (!holding.deposit().equals(deposit)) {
                    return CompletableFuture.completedFuture(new NameTaken(deposit.articleId()));
                }
                return pending.map(Pending::outcome)
                        .orElseGet(() -> CompletableFuture.completedFuture(new Filed(holding, snapshot)));
            });
        }
    }

    /** The article of a name when all changes before are made, if there is one then. */
    private Optional<Holding> holding(String articleId) {
        return waiting.latest(articleId)
                .map(pending -> pending.change().holding())
                .orElseGet(() -> published.holding(articleId));
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
        }
        start();
    }

    /** Says that articles will come; {@link #expectedCame} must follow. */
    void expecting() {
        synchronized (lock) {
            expected++;
        }
    }

    /** Says that articles that were expected have been read, or will not come. */
    void expectedCame() {
        synchronized (lock) {
            expected--;
        }
        start();
    }

    private void start() {
        synchronized (lock) {
            if (running || !isDue()) {
                return;
            }
            running = true;
        }
        executor.execute(this::commitAll);
    }

    private boolean isDue() {
        int held = expected > 0 ? LARGEST_HELD : Math.min(LARGEST_HELD, published.size() / PARTS);
        return !waiting.isEmpty() && (arriving + expected == 0 || waiting.size() >= held);
    }

    /** Takes in an article that is arriving. The outcome comes when a snapshot that has the article is published. */
    CompletableFuture<Outcome> add(Holding holding) {
        synchronized (lock) {
            Optional<CompletableFuture<Outcome>> known = known(holding.deposit());
            return known.orElseGet(() -> put(holding, 0));
        }
    }

    /** Takes in an article that is arriving, in place of the one that has its name, which must be of version {@code etag} if given. */
    CompletableFuture<Outcome> replace(Holding holding, Optional<String> etag) {
        synchronized (lock) {
            Optional<Holding> before = holding(holding.articleId());
            return refusal(holding.articleId(), before, etag)
                    .orElseGet(() -> put(
                            holding.inPlaceOf(before.orElseThrow()),
                            before.orElseThrow().bytes()));
        }
    }

    /** Withdraws an article, which must be of version {@code etag} if given. */
    CompletableFuture<Outcome> remove(String articleId, Optional<String> etag) {
        CompletableFuture<Outcome> outcome;
        synchronized (lock) {
            Optional<Holding> before = holding(articleId);
            outcome = refusal(articleId, before, etag).orElseGet(() -> {
                long bytes = -before.orElseThrow().bytes();
                bytesInUse += bytes;
                return waiting.add(Change.remove(articleId), bytes).outcome();
            });
        }
        start();
        return outcome;
    }

    private static Optional<CompletableFuture<Outcome>> refusal(
            String articleId, Optional<Holding> before, Optional<String> etag) {
        if (before.isEmpty()) {
            return Optional.of(CompletableFuture.completedFuture(new Absent(articleId)));
        }
        String version = before.orElseThrow().etag();
        return etag.filter(expected -> !expected.equals(version))
                .map(expected -> CompletableFuture.completedFuture(new OtherVersion(articleId, version)));
    }

    private CompletableFuture<Outcome> put(Holding holding, long bytesBefore) {
        long bytes = holding.bytes() - bytesBefore;
        if (bytes > 0 && bytesInUse + bytes > maximumBytes) {
            return CompletableFuture.completedFuture(new StoreFull(bytesInUse, maximumBytes));
        }
        bytesInUse += bytes;
        return waiting.add(Change.put(holding), bytes).outcome();
    }

    /** Publishes articles that the store has. To be called before any change comes in. */
    void restore(List<Holding> holdings) {
        Snapshot snapshot =
                matching.apply(published, holdings.stream().map(Change::put).toList());
        synchronized (lock) {
            published = snapshot;
            bytesInUse += holdings.stream().mapToLong(Holding::bytes).sum();
        }
    }

    private void commitAll() {
        for (List<Pending> group = next(); !group.isEmpty(); group = next()) {
            commit(group);
        }
    }

    private List<Pending> next() {
        synchronized (lock) {
            running = isDue();
            return running ? waiting.takeGroup() : List.of();
        }
    }

    private void commit(List<Pending> group) {
        List<Change> changes = group.stream().map(Pending::change).toList();
        Snapshot snapshot;
        try {
            snapshot = matching.apply(published, changes);
        } catch (RuntimeException | StackOverflowError e) {
            separate(group, e);
            return;
        }
        if (!store(group, changes)) {
            return;
        }
        Snapshot before = published;
        synchronized (lock) {
            published = snapshot;
            group.forEach(waiting::end);
        }
        publication.published(before, snapshot, changes);
        group.forEach(pending -> pending.outcome().complete(outcome(pending.change(), snapshot)));
    }

    /** Makes a group durable; if that fails, all of it fails. */
    private boolean store(List<Pending> group, List<Change> changes) {
        try {
            store.apply(changes.stream().map(GroupCommit::entry).toList());
            return true;
        } catch (StoreException.Full e) {
            giveUp(group, outcome -> outcome.complete(new DiskFull(e.bytesInUse(), e.maximumBytes())));
        } catch (StoreException e) {
            giveUp(group, outcome -> outcome.completeExceptionally(e));
        }
        return false;
    }

    private static StoreEntry entry(Change change) {
        return change.holding()
                .<StoreEntry>map(holding -> new StoreEntry.Put(holding.stored()))
                .orElseGet(() -> new StoreEntry.Remove(change.articleId()));
    }

    private void giveUp(List<Pending> group, Consumer<CompletableFuture<Outcome>> end) {
        synchronized (lock) {
            for (Pending pending : group) {
                waiting.end(pending);
                bytesInUse -= pending.bytes();
            }
        }
        group.forEach(pending -> end.accept(pending.outcome()));
    }

    private static Outcome outcome(Change change, Snapshot snapshot) {
        return change.holding()
                .<Outcome>map(holding -> new Filed(holding, snapshot))
                .orElseGet(() -> new Withdrawn(snapshot));
    }

    private void separate(List<Pending> group, Throwable cause) {
        int half = group.size() / 2;
        if (half > 0) {
            commit(group.subList(0, half));
            commit(group.subList(half, group.size()));
            return;
        }
        giveUp(group, outcome -> outcome.completeExceptionally(cause));
    }

    /** Is told of each snapshot, once it is there for all to see and before anybody is answered. */
    interface Publication {
        void published(Snapshot before, Snapshot after, List<Change> changes);
    }
}
