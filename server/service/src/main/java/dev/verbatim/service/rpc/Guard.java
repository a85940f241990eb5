package dev.verbatim.service.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import dev.verbatim.service.wire.Malformed;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a service throws into a status: bytes that are no message into {@code INVALID_ARGUMENT}, anything unknown
 * into {@code INTERNAL}. Stands where messages are still bytes, inside an {@link OrderlyCall}.
 */
final class Guard implements ServerInterceptor {

    private static final Status UNREADABLE = Status.newBuilder()
            .setCode(io.grpc.Status.Code.INVALID_ARGUMENT.value())
            .setMessage("the request is not a message of the method's type")
            .build();

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
            if (message instanceof InputStream bytes && bytes.markSupported()) {
                bytes.mark(Integer.MAX_VALUE);
            }
            guarded(() -> super.onMessage(message), message);
        }

        @Override
        public void onHalfClose() {
            guarded(super::onHalfClose, "");
        }

        @Override
        public void onReady() {
            guarded(super::onReady, "");
        }

        private void guarded(Runnable callback, Object message) {
            if (failed) {
                return;
            }
            try {
                callback.run();
            } catch (RuntimeException e) {
                failed = true;
                close(call, StatusProto.toStatusRuntimeException(status(e, message)));
            }
        }

        private Status status(RuntimeException thrown, Object message) {
            boolean unreadable = thrown.getCause() instanceof InvalidProtocolBufferException;
            return unreadable && message instanceof InputStream bytes ? malformed(bytes) : Errors.status(thrown);
        }

        private Status malformed(InputStream bytes) {
            if (call.getMethodDescriptor().getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema) {
                try {
                    bytes.reset();
                    return Malformed.failure(schema.getMethodDescriptor().getInputType(), bytes.readAllBytes())
                            .toStatus();
                } catch (IOException e) {
                    return UNREADABLE;
                }
            }
            return UNREADABLE;
        }
    }
}
