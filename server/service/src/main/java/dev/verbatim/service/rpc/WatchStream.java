package dev.verbatim.service.rpc;

import dev.verbatim.v1.WatchStatementsResponse;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One watcher: is sent what its cursor comes to, as fast as it takes it. Nothing is kept for it but the cursor, so a slow
 * one gets the newest state of a statement and not every step to it.
 *
 * <p>One thread at a time sends; it yields after {@value #TURN} responses.
 */
final class WatchStream {

    private static final int TURN = 64;

    private final ServerCallStreamObserver<WatchStatementsResponse> responses;
    private final WatchCursor cursor;
    private final Executor executor;
    private final Consumer<WatchStream> atEnd;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean draining;
    private volatile boolean ended;

    WatchStream(
            ServerCallStreamObserver<WatchStatementsResponse> responses,
            WatchCursor cursor,
            Executor executor,
            Consumer<WatchStream> atEnd) {
        this.responses = responses;
        this.cursor = cursor;
        this.executor = Context.current().fixedContextExecutor(executor);
        this.atEnd = atEnd;
        responses.setOnReadyHandler(this::wake);
        responses.setOnCancelHandler(this::leave);
    }

    /** Sends what can be sent, soon. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            executor.execute(this::turn);
        }
    }

    /** Ends the stream. */
    void drain() {
        draining = true;
        wake();
    }

    private void turn() {
        int seen = wakes.get();
        boolean more = proceed();
        if (more || !wakes.compareAndSet(seen, 0)) {
            executor.execute(this::turn);
        }
    }

    /** Whether there may be more to send at once. */
    private boolean proceed() {
        try {
            for (int sent = 0; sent < TURN; sent++) {
                if (ended || draining || !responses.isReady()) {
                    endIfDraining();
                    return false;
                }
                Optional<WatchStatementsResponse> next = cursor.next();
                if (next.isEmpty()) {
                    return false;
                }
                responses.onNext(next.get());
            }
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            end(Errors.exception(e));
            return false;
        }
    }

    private void endIfDraining() {
        if (draining && !ended) {
            end(Status.UNAVAILABLE
                    .withDescription("the server is stopping: watch again, with include_current, another or later")
                    .asRuntimeException());
        }
    }

    private void end(RuntimeException status) {
        if (!ended) {
            leave();
            responses.onError(status);
        }
    }

    private void leave() {
        ended = true;
        atEnd.accept(this);
    }
}
