package dev.verbatim.service.rpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/**
 * A call whose answer tells its request id if the client gave one or the call fails: in the headers, or in the trailers if it
 * is not in the headers. To tell everybody would cost as much memory as to find what was asked for.
 */
class IdentifiedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {

    private final Caller caller;
    private final boolean given;
    private boolean told;

    IdentifiedCall(ServerCall<Q, R> call, Caller caller, boolean given) {
        super(call);
        this.caller = caller;
        this.given = given;
    }

    @Override
    public void sendHeaders(Metadata headers) {
        if (given) {
            tell(headers);
        }
        super.sendHeaders(headers);
    }

    @Override
    public void close(Status status, Metadata trailers) {
        if (!told && (given || !status.isOk())) {
            tell(trailers);
        }
        super.close(status, trailers);
    }

    private void tell(Metadata metadata) {
        told = true;
        metadata.put(RequestIds.HEADER, caller.requestId());
    }
}
