package dev.verbatim.service.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The changes that wait to be carried out, in the order in which they came. For one thread at a time. */
final class Waiting {

    private final Queue<Pending> changes = new ArrayDeque<>();
    private final Map<String, Pending> latest = new HashMap<>();

    int size() {
        return changes.size();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    Pending add(Change change, long bytes) {
        Pending pending = new Pending(change, bytes, new CompletableFuture<>());
        changes.add(pending);
        latest.put(change.articleId(), pending);
        return pending;
    }

    /** The last change of an article that waits or is being carried out, if any. */
    Optional<Pending> latest(String articleId) {
        return Optional.ofNullable(latest.get(articleId));
    }

    /** Takes out those that can be carried out at once: from the first on, as long as no article is changed twice. */
    List<Pending> takeGroup() {
        List<Pending> group = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        while (!changes.isEmpty() && articles.add(changes.element().change.articleId())) {
            group.add(changes.remove());
        }
        return group;
    }

    /** Forgets a change that has been carried out or given up. */
    void end(Pending pending) {
        latest.remove(pending.change.articleId(), pending);
    }

    /**
     * A change and who waits for it.
     *
     * @param change the change
     * @param bytes about how many bytes of memory the articles take more than before
     * @param outcome what becomes of it
     */
    record Pending(Change change, long bytes, CompletableFuture<Outcome> outcome) {}
}
