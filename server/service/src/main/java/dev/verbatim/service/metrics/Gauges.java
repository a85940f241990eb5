package dev.verbatim.service.metrics;

import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.CacheFigures;
import dev.verbatim.service.archive.Holding;
import dev.verbatim.service.archive.Listing;
import dev.verbatim.service.rpc.Load;
import io.grpc.netty.shaded.io.netty.util.internal.PlatformDependent;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** What is read off a server when its page is asked for. */
final class Gauges {

    private final PrometheusRegistry registry;

    Gauges(PrometheusRegistry registry) {
        this.registry = registry;
    }

    void ofArchive(Archive<?> archive) {
        gauge("verbatim_articles", "Articles stored.", () -> archive.snapshot().size());
        gauge(
                "verbatim_statements",
                "Statements that the articles amount to.",
                () -> archive.snapshot().statements().entries().size());
        gauge(
                "verbatim_quotations",
                "Quotations in the articles stored.",
                () -> sum(archive, holding -> holding.testimony().witnesses().size()));
        gauge(
                "verbatim_articles_bytes",
                "About how much memory the articles take.",
                () -> sum(archive, Holding::bytes));
        gauge(
                "verbatim_index_bytes",
                "About how much memory the index of statements takes.",
                () -> archive.snapshot().index().bytes());
        cache("hits", "Look-ups that found something.", archive, CacheFigures::hits);
        cache("misses", "Look-ups that found nothing.", archive, CacheFigures::misses);
        cache("evictions", "Entries that had to make room.", archive, CacheFigures::evictions);
    }

    void ofLoad(Supplier<Load> load) {
        gauge(
                "verbatim_articles_in_progress",
                "Articles that unary calls are reading.",
                () -> load.get().articlesInProgress());
        gauge(
                "verbatim_lookups_in_progress",
                "Look-ups under way.",
                () -> load.get().lookupsInProgress());
        gauge(
                "verbatim_watchers",
                "Open streams of WatchStatements.",
                () -> load.get().watchers());
        gauge(
                "verbatim_ingest_streams",
                "Open streams of IngestArticles.",
                () -> load.get().ingestStreams());
    }

    void ofTransport() {
        gauge(
                "verbatim_network_direct_memory_bytes",
                "Memory outside the heap that the network code has taken.",
                PlatformDependent::usedDirectMemory);
    }

    void ofCertificate(DoubleSupplier expirySeconds) {
        gauge(
                "verbatim_certificate_expiry_timestamp_seconds",
                "When the server's certificate in force expires, in seconds since 1970.",
                expirySeconds);
    }

    private static double sum(Archive<?> archive, ToLongFunction<Holding> figure) {
        return archive.snapshot().articles().entries().stream()
                .map(Listing.Entry::thing)
                .mapToLong(figure)
                .sum();
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        var unused = GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    private void cache(String what, String help, Archive<?> archive, ToLongFunction<CacheFigures> figure) {
        var unused = CounterWithCallback.builder()
                .name("verbatim_cache_" + what + "_total")
                .help(help)
                .labelNames("cache")
                .callback(callback -> {
                    callback.call((double) figure.applyAsLong(archive.testimonyFigures()), "articles_read");
                    callback.call((double) figure.applyAsLong(archive.editionFigures()), "statements_edited");
                })
                .register(registry);
    }
}
