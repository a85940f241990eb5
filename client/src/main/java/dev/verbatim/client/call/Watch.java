package dev.verbatim.client.call;

import dev.verbatim.v1.StatementServiceGrpc;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The changes of statements as they come, over as many streams as it takes: when one breaks, the next goes on after the
 * last change that was handed on.
 */
public final class Watch {
    private static final int MOST_FAILURES = 10;
    private static final long LONGEST_PAUSE_MILLISECONDS = 10_000;

    private final Connection connection;
    private final Predicate<WatchStatementsResponse> sink;
    private WatchStatementsRequest request;
    private int failures;

    private Watch(Connection connection, WatchStatementsRequest request, Predicate<WatchStatementsResponse> sink) {
        this.connection = connection;
        this.request = request;
        this.sink = sink;
    }

    /**
     * Hands on change after change until {@code sink} wants no more.
     *
     * @throws CallException if the server refuses, or cannot be reached ten times in a row
     */
    public static void follow(
            Connection connection, WatchStatementsRequest request, Predicate<WatchStatementsResponse> sink) {
        var watch = new Watch(connection, request, sink);
        boolean more = true;
        while (more) {
            more = watch.stream();
        }
    }

    private boolean stream() {
        var context = io.grpc.Context.current().withCancellation();
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
        StatementServiceGrpc.StatementServiceBlockingStub statements = connection.statements();
        var changes = statements.watchStatements(request);
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
