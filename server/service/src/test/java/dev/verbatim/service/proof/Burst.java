package dev.verbatim.service.proof;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Many like calls, so many at a time, over several connections. */
final class Burst<Q, R> {

    static final int CHANNELS = 4;
    private static final int AT_ONCE = 50;

    private final List<ManagedChannel> channels;
    private final MethodDescriptor<Q, R> method;
    private final Q request;
    private final AtomicInteger left;
    private final CountDownLatch ended;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Burst(List<ManagedChannel> channels, MethodDescriptor<Q, R> method, Q request, int calls) {
        this.channels = channels;
        this.method = method;
        this.request = request;
        this.left = new AtomicInteger(calls);
        this.ended = new CountDownLatch(calls);
    }

    /** Makes all calls and waits for their ends. */
    void run() throws InterruptedException {
        for (ManagedChannel channel : channels) {
            for (int i = 0; i < AT_ONCE; i++) {
                next(channel);
            }
        }
        ended.await();
        if (failure.get() != null) {
            throw new IllegalStateException("a call failed", failure.get());
        }
    }

    private void next(ManagedChannel channel) {
        if (left.getAndDecrement() <= 0) {
            return;
        }
        ClientCalls.asyncUnaryCall(channel.newCall(method, CallOptions.DEFAULT), request, new StreamObserver<R>() {
            @Override
            public void onNext(R answer) {}

            @Override
            public void onError(Throwable thrown) {
                failure.set(thrown);
                onCompleted();
            }

            @Override
            public void onCompleted() {
                ended.countDown();
                next(channel);
            }
        });
    }
}
