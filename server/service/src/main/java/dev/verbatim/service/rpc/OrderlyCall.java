package dev.verbatim.service.rpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/**
 * A call that several threads may answer: whoever closes it first has, and what comes later is dropped. The answer tells its
 * request id: in the headers, or in the trailers if it fails without any. Its
 * end is told once.
 */
class OrderlyCall<Q, R> extends SimpleForwardingServerCall<Q, R> {

    private final Caller caller;
    private final CallObserver.OfMethod observer;
    private final long beginning;
    private boolean told;
    private boolean closed;
    private boolean ended;

    OrderlyCall(ServerCall<Q, R> call, Caller caller, CallObserver.OfMethod observer, long beginning) {
        super(call);
        this.caller = caller;
        this.observer = observer;
        this.beginning = beginning;
        observer.began();
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
            end(status.getCode());
            if (!told) {
                tell(trailers);
            }
            super.close(status, trailers);
        }
    }

    /** To be told when the client gives up. */
    final synchronized void cancelled() {
        end(Status.Code.CANCELLED);
    }

    private void end(Status.Code code) {
        if (!ended) {
            ended = true;
            observer.ended(beginning, code);
            ending(code);
        }
    }

    private void tell(Metadata metadata) {
        told = true;
        metadata.put(RequestIds.HEADER, caller.requestId());
    }

    /** Told of each message that is about to be sent. */
    void answering(R message) {}

    /** Told once how the call ends, before the client is. */
    void ending(Status.Code code) {}
}
