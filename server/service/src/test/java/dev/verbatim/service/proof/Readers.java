package dev.verbatim.service.proof;

import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.StatementServiceGrpc;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** Who reads: one statement after the other, or all that changes. */
final class Readers {

    private static final long PAUSE_MILLIS = 20;

    private Readers() {}

    /** Gets statements in turn, some fifty a second, until it is over. */
    static void read(
            ServerProcess server,
            List<String> names,
            int reader,
            Latencies latencies,
            AtomicBoolean over,
            BiConsumer<String, StatusRuntimeException> failed) {
        for (int i = reader; !over.get(); i++) {
            GetStatementRequest request = GetStatementRequest.newBuilder()
                    .setName(names.get(i % names.size()))
                    .build();
            long start = System.nanoTime();
            try {
                server.statements().getStatement(request);
                latencies.add(System.nanoTime() - start);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (StatusRuntimeException e) {
                failed.accept("GetStatement", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Watches all statements until the channel is shut. */
    static void watch(ServerProcess server, LongAdder watched, BiConsumer<String, StatusRuntimeException> failed) {
        StatementServiceGrpc.newStub(server.channel())
                .watchStatements(WatchStatementsRequest.getDefaultInstance(), new StreamObserver<>() {
                    @Override
                    public void onNext(WatchStatementsResponse response) {
                        watched.increment();
                    }

                    @Override
                    public void onError(Throwable thrown) {
                        failed.accept(
                                "WatchStatements", Status.fromThrowable(thrown).asRuntimeException());
                    }

                    @Override
                    public void onCompleted() {
                        failed.accept("WatchStatements", Status.OK.asRuntimeException());
                    }
                });
    }
}
