package dev.verbatim.service.metrics;

import dev.verbatim.service.rpc.CallObserver;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The figures of one method. Safe for use by several threads. */
final class MethodMetrics implements CallObserver.OfMethod {

    private static final double NANOSECONDS = 1e9;

    private final String type;
    private final String service;
    private final String method;
    private final Counter handled;
    private final CounterDataPoint started;
    private final DistributionDataPoint handling;
    private final AtomicReferenceArray<@Nullable CounterDataPoint> byCode =
            new AtomicReferenceArray<>(Status.Code.values().length);

    MethodMetrics(MethodDescriptor<?, ?> descriptor, Counter started, Counter handled, Histogram handling) {
        this.type = descriptor.getType().name().toLowerCase(Locale.ROOT);
        this.service = String.valueOf(descriptor.getServiceName());
        this.method = String.valueOf(descriptor.getBareMethodName());
        this.handled = handled;
        this.started = started.labelValues(type, service, method);
        this.handling = handling.labelValues(type, service, method);
    }

    @Override
    public void began() {
        started.inc();
    }

    @Override
    public void ended(long beginning, Status.Code status) {
        handling.observe((System.nanoTime() - beginning) / NANOSECONDS);
        @Nullable CounterDataPoint counter = byCode.get(status.value());
        if (counter == null) {
            counter = handled.labelValues(type, service, method, status.name());
            byCode.set(status.value(), counter);
        }
        counter.inc();
    }
}
