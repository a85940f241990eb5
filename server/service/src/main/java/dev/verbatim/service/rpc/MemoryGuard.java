package dev.verbatim.service.rpc;

import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Refuses calls while little memory is left, so that those under way can end: all but those that take next to none, and the
 * one that makes room. Health and reflection are not behind it.
 */
final class MemoryGuard implements ServerInterceptor {

    private static final long COLLECTION_NANOS = 10_000_000_000L;

    private static final Set<String> ALWAYS = Set.of(
            ArticleServiceGrpc.getDeleteArticleMethod().getFullMethodName(),
            ArticleServiceGrpc.getGetArticleMethod().getFullMethodName(),
            StatementServiceGrpc.getGetSpeakerMethod().getFullMethodName(),
            StatementServiceGrpc.getGetStatementMethod().getFullMethodName());

    private final Memory memory;
    private final Executor background;
    private final AtomicLong nextCollection = new AtomicLong(System.nanoTime());

    /** Collections that show whether memory has become free are asked for on {@code background}. */
    MemoryGuard(Memory memory, Executor background) {
        this.memory = memory;
        this.background = background;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (ALWAYS.contains(call.getMethodDescriptor().getFullMethodName()) || !memory.isShort()) {
            return next.startCall(call, headers);
        }
        collectNowAndThen();
        throw new FailureException(new Failure.MemoryShort(memory.bytesInUse(), memory.maximumBytes()));
    }

    /** Where nothing is done nothing is collected, and what has become free would never be seen. */
    private void collectNowAndThen() {
        long now = System.nanoTime();
        long due = nextCollection.get();
        if (now - due >= 0 && nextCollection.compareAndSet(due, now + COLLECTION_NANOS)) {
            background.execute(memory::collect);
        }
    }
}
