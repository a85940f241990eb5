package dev.verbatim.service.store;

import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps articles for longer than the server runs, and nothing that can be computed from them.
 *
 * <p>It is told of changes by one thread at a time. An implementation that several servers share may hand the changes of
 * the others to the consumer of {@link #replay} at any later time.
 */
public interface ArticleStore extends AutoCloseable {

    /** A store that keeps nothing, for servers that start empty. */
    ArticleStore NONE = new ArticleStore() {
        @Override
        public void replay(Consumer<List<StoreEntry>> consumer) {}

        @Override
        public void apply(List<StoreEntry> entries) {}

        @Override
        public void close() {}
    };

    /**
     * Gives a consumer the entries that lead from nothing to what is kept, in batches.
     *
     * @throws StoreException if something that was kept cannot be read
     */
    void replay(Consumer<List<StoreEntry>> consumer);

    /**
     * Makes entries durable, all of them or none: when this returns they survive a crash and a loss of power.
     *
     * @throws StoreException if they cannot be made durable; none of them is then
     */
    void apply(List<StoreEntry> entries);

    /** Lets go of everything. Never throws. */
    @Override
    void close();
}
