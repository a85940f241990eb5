package dev.verbatim.service.rpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Lets no call in until the server knows what its store keeps: half an archive would give wrong answers. */
final class Readiness implements ServerInterceptor {

    private volatile boolean ready;

    void ready() {
        ready = true;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (ready) {
            return next.startCall(call, headers);
        }
        call.close(
                Status.UNAVAILABLE.withDescription(
                        "the server is still reading what its store keeps: try again with backoff, or watch its health"),
                new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
