package dev.verbatim.service.metrics;

import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.rpc.Load;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The figures of one server as a page over HTTP: {@code /metrics}, and {@code /-/healthy} for whether it is there. */
public final class MetricsPage implements AutoCloseable {

    private static final double MILLISECONDS = 1e3;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CallMetrics calls = new CallMetrics(registry);
    private final HTTPServer server;

    private MetricsPage(InetSocketAddress address) throws IOException {
        JvmMetrics.builder().register(registry);
        server = HTTPServer.builder()
                .inetAddress(address.getAddress())
                .port(address.getPort())
                .registry(registry)
                .buildAndStart();
    }

    /**
     * Serves a page on which there is only Java itself as yet.
     *
     * @throws IOException if the socket cannot be bound
     */
    public static MetricsPage open(InetSocketAddress address) throws IOException {
        try {
            return new MetricsPage(address);
        } catch (IOException e) {
            throw new IOException("the page of metrics cannot be served on " + address + ": " + e.getMessage(), e);
        }
    }

    /** What counts the calls of a server that passes them through it. */
    public CallMetrics calls() {
        return calls;
    }

    /** Shows what a server has and does, and when its certificate expires if it has one. To be called once. */
    public void show(Archive<?> archive, Supplier<Load> load, Optional<Supplier<Instant>> expiry) {
        Gauges gauges = new Gauges(registry);
        gauges.ofArchive(archive);
        gauges.ofLoad(load);
        gauges.ofTransport();
        expiry.ifPresent(instant -> gauges.ofCertificate(() -> instant.get().toEpochMilli() / MILLISECONDS));
    }

    /** The port it listens on, in [1, 65535]. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
