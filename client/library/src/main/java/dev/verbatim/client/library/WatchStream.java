package dev.verbatim.client.library;

import dev.verbatim.v1.StatementServiceGrpc.StatementServiceBlockingStub;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The changes of statements as they come, over as many streams as it takes: when one breaks, the next goes on after the
 * last change that was handed on.
 */
final class WatchStream {
    private static final int MOST_FAILURES = 10;
    private static final long LONGEST_PAUSE_MILLISECONDS = 10_000;

    private final StatementServiceBlockingStub service;
    private final Predicate<WatchStatementsResponse> sink;
    private WatchStatementsRequest request;
    private int failures;

    WatchStream(
            StatementServiceBlockingStub service,
            WatchStatementsRequest request,
            Predicate<WatchStatementsResponse> sink) {
        this.service = service;
        this.request = request;
        this.sink = sink;
    }

    void follow() {
        boolean more = true;
        while (more) {
            more = stream();
        }
    }

    private boolean stream() {
        var context = Context.current().withCancellation();
        try {
            return context.call(this::readStream);
        } catch (StatusRuntimeException broken) {
            recover(broken);
            return true;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            context.cancel(null);
        }
    }

    private boolean readStream() {
        var changes = service.watchStatements(request);
        while (changes.hasNext()) {
            var change = changes.next();
            failures = 0;
            request = request.toBuilder()
                    .setResumeToken(change.getResumeToken())
                    .clearIncludeCurrent()
                    .build();
            if (!sink.test(change)) {
                return false;
            }
        }
        return true;
    }

    /** Too old a place to go on from: begins anew with all that is there now. Out of reach: waits, longer each time. */
    private void recover(StatusRuntimeException broken) {
        if (broken.getStatus().getCode() == Status.Code.OUT_OF_RANGE) {
            request = request.toBuilder()
                    .clearResumeToken()
                    .setIncludeCurrent(true)
                    .build();
            return;
        }
        failures++;
        if (broken.getStatus().getCode() != Status.Code.UNAVAILABLE || failures == MOST_FAILURES) {
            throw new CallException(Failure.of(broken));
        }
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(100L << failures, LONGEST_PAUSE_MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallException(Failure.of(broken));
        }
    }
}
