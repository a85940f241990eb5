package dev.verbatim.service.rpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a service throws into a status, answers for it where bytes came that are no message, and counts the calls in
 * flight. Stands around a {@link TolerantService}, inside what makes an {@link OrderlyCall}.
 */
final class Guard implements ServerInterceptor {

    private final InFlight inFlight;

    Guard(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        inFlight.enter();
        try {
            return new GuardedListener<>(call, next.startCall(call, headers), inFlight);
        } catch (RuntimeException e) {
            GuardedListener<Q> refused = new GuardedListener<>(call, new ServerCall.Listener<>() {}, inFlight);
            refused.fail(Errors.exception(e));
            return refused;
        }
    }

    /** Ends once, by whichever callback comes first; gRPC makes one at a time. */
    private static final class GuardedListener<Q> extends SimpleForwardingServerCallListener<Q> {

        private final ServerCall<Q, ?> call;
        private final InFlight inFlight;
        private boolean failed;
        private boolean ended;

        GuardedListener(ServerCall<Q, ?> call, ServerCall.Listener<Q> listener, InFlight inFlight) {
            super(listener);
            this.call = call;
            this.inFlight = inFlight;
        }

        @Override
        public void onMessage(Q message) {
            if (message instanceof TolerantService.Unreadable unreadable) {
                fail(StatusProto.toStatusRuntimeException(unreadable.status()));
            } else if (!failed) {
                try {
                    super.onMessage(message);
                } catch (RuntimeException e) {
                    fail(Errors.exception(e));
                }
            }
        }

        @Override
        public void onHalfClose() {
            if (!failed) {
                try {
                    super.onHalfClose();
                } catch (RuntimeException e) {
                    fail(Errors.exception(e));
                }
            }
        }

        @Override
        public void onReady() {
            if (!failed) {
                try {
                    super.onReady();
                } catch (RuntimeException e) {
                    fail(Errors.exception(e));
                }
            }
        }

        private void fail(StatusRuntimeException status) {
            if (!failed) {
                failed = true;
                @Nullable Metadata trailers = status.getTrailers();
                call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
            }
        }

        @Override
        public void onCancel() {
            if (call instanceof OrderlyCall<?, ?> orderly) {
                orderly.cancelled();
            }
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
                inFlight.leave();
            }
        }
    }
}
