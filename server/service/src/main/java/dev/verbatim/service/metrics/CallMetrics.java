package dev.verbatim.service.metrics;

import dev.verbatim.service.rpc.CallObserver;
import io.grpc.MethodDescriptor;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls by method and status, and how long they take, under the names that go-grpc-prometheus made usual. Whatever a
 * call needs is looked up once for each method, and no traces are looked for to show as examples.
 */
public final class CallMetrics implements CallObserver {

    private static final double[] SECONDS = {
        0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60
    };

    private final Counter started;
    private final Counter handled;
    private final Histogram handling;
    private final Map<MethodDescriptor<?, ?>, MethodMetrics> methods = new ConcurrentHashMap<>();

    CallMetrics(PrometheusRegistry registry) {
        started = Counter.builder()
                .name("grpc_server_started_total")
                .help("Calls that have begun.")
                .withoutExemplars()
                .labelNames("grpc_type", "grpc_service", "grpc_method")
                .register(registry);
        handled = Counter.builder()
                .name("grpc_server_handled_total")
                .help("Calls that have ended, by status.")
                .withoutExemplars()
                .labelNames("grpc_type", "grpc_service", "grpc_method", "grpc_code")
                .register(registry);
        handling = Histogram.builder()
                .name("grpc_server_handling_seconds")
                .help("How long calls took on the server.")
                .withoutExemplars()
                .labelNames("grpc_type", "grpc_service", "grpc_method")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }

    @Override
    public OfMethod of(MethodDescriptor<?, ?> method) {
        @Nullable MethodMetrics known = methods.get(method);
        return known == null ? methods.computeIfAbsent(method, this::begun) : known;
    }

    private MethodMetrics begun(MethodDescriptor<?, ?> method) {
        return new MethodMetrics(method, started, handled, handling);
    }
}
