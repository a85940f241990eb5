package dev.verbatim.service.rpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts the calls in flight, so that the server's end can wait for them. */
final class InFlight implements ServerInterceptor {

    private int count;

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        enter();
        return new Counted<>(next.startCall(call, headers));
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

    private synchronized void leave() {
        count--;
        notifyAll();
    }

    /** Ends once, by whichever callback comes first; gRPC makes one at a time. */
    private final class Counted<Q> extends SimpleForwardingServerCallListener<Q> {

        private boolean ended;

        Counted(ServerCall.Listener<Q> listener) {
            super(listener);
        }

        @Override
        public void onCancel() {
            end();
            super.onCancel();
        }

        @Override
        public void onComplete() {
            end();
            super.onComplete();
        }

        private void end() {
            if (!ended) {
                ended = true;
                leave();
            }
        }
    }
}
