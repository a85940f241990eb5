package dev.verbatim.service.rpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/**
 * A call that several threads may answer: whoever closes it first has, and what comes later is dropped. The answer tells its
 * request id if the client gave one or the call fails: in the headers, or in the trailers if it is not in the headers. To tell
 * everybody would cost as much memory as to find what was asked for.
 */
class OrderlyCall<Q, R> extends SimpleForwardingServerCall<Q, R> {

    private final Caller caller;
    private final boolean given;
    private boolean told;
    private boolean closed;

    OrderlyCall(ServerCall<Q, R> call, Caller caller, boolean given) {
        super(call);
        this.caller = caller;
        this.given = given;
    }

    @Override
    public final synchronized void sendHeaders(Metadata headers) {
        if (!closed) {
            if (given) {
                tell(headers);
            }
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
            if (!told && (given || !status.isOk())) {
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
