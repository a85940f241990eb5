package dev.verbatim.service.rpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the calls in flight, so that the server's end can wait for them. */
final class InFlight implements ServerInterceptor {

    private int count;

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        enter();
        AtomicBoolean left = new AtomicBoolean();
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onCancel() {
                leave(left);
                super.onCancel();
            }

            @Override
            public void onComplete() {
                leave(left);
                super.onComplete();
            }
        };
    }

    /** Waits until no call is in flight, but not longer than that. */
    synchronized void awaitNone(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = end - System.nanoTime(); count > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void enter() {
        count++;
    }

    private synchronized void leave(AtomicBoolean left) {
        if (!left.getAndSet(true)) {
            count--;
            notifyAll();
        }
    }
}
