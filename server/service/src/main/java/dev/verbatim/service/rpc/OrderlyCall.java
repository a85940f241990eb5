package dev.verbatim.service.rpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/**
 * A call that several threads may answer: whoever closes it first has, and what comes later is dropped. The answer tells its
 * request id: in the headers, or in the trailers if it fails without any.
 */
class OrderlyCall<Q, R> extends SimpleForwardingServerCall<Q, R> {

    private final Caller caller;
    private boolean told;
    private boolean closed;

    OrderlyCall(ServerCall<Q, R> call, Caller caller) {
        super(call);
        this.caller = caller;
    }

    @Override
    public final synchronized void sendHeaders(Metadata headers) {
        if (!closed) {
            tell(headers);
            super.sendHeaders(headers);
        }
    }

    @Override
    public final synchronized void sendMessage(R message) {
        if (!closed) {
            answering(message);
            super.sendMessage(message);
        }
    }

    @Override
    public final synchronized void close(Status status, Metadata trailers) {
        if (!closed) {
            closed = true;
            closing(status);
            if (!told) {
                tell(trailers);
            }
            super.close(status, trailers);
        }
    }

    private void tell(Metadata metadata) {
        told = true;
        metadata.put(RequestIds.HEADER, caller.requestId());
    }

    /** Told of each message that is about to be sent. */
    void answering(R message) {}

    /** Told once how the call ends, before the client is. */
    void closing(Status status) {}
}
