package dev.verbatim.service.archive;

import dev.verbatim.service.store.ArticleStore;
import dev.verbatim.service.store.StoreEntry;
import dev.verbatim.service.store.StoredArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads anew all articles that a store keeps, several at a time, and logs how far it is. */
final class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final int STEP = 1_000;

    private final Function<StoredArticle, Holding> reading;
    private final int threads;
    private final AtomicInteger read = new AtomicInteger();

    Restoration(Function<StoredArticle, Holding> reading, int threads) {
        this.reading = reading;
        this.threads = threads;
    }

    /** The articles kept, but for those that the engine fails on: they stay in the store, and the log names them. */
    List<Holding> restore(ArticleStore store) {
        long start = System.nanoTime();
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            Map<String, CompletableFuture<Holding>> readings = new LinkedHashMap<>();
            store.replay(entries -> entries.forEach(entry -> {
                if (entry instanceof StoreEntry.Put put) {
                    readings.put(entry.articleId(), CompletableFuture.supplyAsync(() -> read(put.article()), readers));
                } else {
                    readings.remove(entry.articleId());
                }
            }));
            List<Holding> holdings = holdings(readings);
            if (!readings.isEmpty()) {
                LOG.info("{} articles read in {} ms", holdings.size(), (System.nanoTime() - start) / 1_000_000);
            }
            return holdings;
        } finally {
            readers.shutdownNow();
        }
    }

    private Holding read(StoredArticle stored) {
        Holding holding = reading.apply(stored);
        int count = read.incrementAndGet();
        if (count % STEP == 0) {
            LOG.info("{} articles of the store read", count);
        }
        return holding;
    }

    private static List<Holding> holdings(Map<String, CompletableFuture<Holding>> readings) {
        List<Holding> holdings = new ArrayList<>();
        readings.forEach((articleId, reading) -> {
            try {
                holdings.add(reading.join());
            } catch (CompletionException e) {
                LOG.error("article {} stays in the store unread", articleId, e);
            }
        });
        return holdings;
    }
}
