package dev.verbatim.service.metrics;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
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
public final class CallMetrics implements ServerInterceptor {

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
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        MethodMetrics metrics = of(call.getMethodDescriptor());
        metrics.begin();
        MeteredCall<Q, R> metered = new MeteredCall<>(call, metrics, System.nanoTime());
        return new MeteredListener<>(next.startCall(metered, headers), metered);
    }

    private MethodMetrics of(MethodDescriptor<?, ?> method) {
        @Nullable MethodMetrics known = methods.get(method);
        return known == null ? methods.computeIfAbsent(method, this::begun) : known;
    }

    private MethodMetrics begun(MethodDescriptor<?, ?> method) {
        return new MethodMetrics(method, started, handled, handling);
    }

    /** A call that is counted when it ends, once. */
    private static final class MeteredCall<Q, R> extends SimpleForwardingServerCall<Q, R> {

        private final MethodMetrics metrics;
        private final long start;
        private boolean ended;

        MeteredCall(ServerCall<Q, R> call, MethodMetrics metrics, long start) {
            super(call);
            this.metrics = metrics;
            this.start = start;
        }

        @Override
        public void close(Status status, Metadata trailers) {
            end(status.getCode());
            super.close(status, trailers);
        }

        private synchronized void end(Status.Code code) {
            if (!ended) {
                ended = true;
                metrics.end(code, System.nanoTime() - start);
            }
        }
    }

    private static final class MeteredListener<Q> extends SimpleForwardingServerCallListener<Q> {

        private final MeteredCall<Q, ?> call;

        MeteredListener(ServerCall.Listener<Q> listener, MeteredCall<Q, ?> call) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onCancel() {
            call.end(Status.Code.CANCELLED);
            super.onCancel();
        }
    }
}
