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
 * Turns whatever a service throws into a status, and answers for it where bytes came that are no message. Stands around a
 * {@link TolerantService}, inside an {@link OrderlyCall}.
 */
final class Guard implements ServerInterceptor {

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        try {
            return new GuardedListener<>(call, next.startCall(call, headers));
        } catch (RuntimeException e) {
            close(call, Errors.exception(e));
            return new ServerCall.Listener<>() {};
        }
    }

    private static void close(ServerCall<?, ?> call, StatusRuntimeException status) {
        @Nullable Metadata trailers = status.getTrailers();
        call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    }

    private static final class GuardedListener<Q, R> extends SimpleForwardingServerCallListener<Q> {

        private final ServerCall<Q, R> call;
        private boolean failed;

        GuardedListener(ServerCall<Q, R> call, ServerCall.Listener<Q> listener) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            if (message instanceof TolerantService.Unreadable unreadable) {
                fail(StatusProto.toStatusRuntimeException(unreadable.status()));
            } else {
                guarded(() -> super.onMessage(message));
            }
        }

        @Override
        public void onHalfClose() {
            guarded(super::onHalfClose);
        }

        @Override
        public void onReady() {
            guarded(super::onReady);
        }

        private void guarded(Runnable callback) {
            if (failed) {
                return;
            }
            try {
                callback.run();
            } catch (RuntimeException e) {
                fail(Errors.exception(e));
            }
        }

        private void fail(StatusRuntimeException status) {
            if (!failed) {
                failed = true;
                close(call, status);
            }
        }
    }
}
