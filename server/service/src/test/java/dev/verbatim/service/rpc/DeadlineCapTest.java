package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceImplBase;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListArticlesResponse;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call without a deadline gets the server's, and what comes after it is dropped. */
class DeadlineCapTest {

    private final HandTimer timer = new HandTimer();
    private final CompletableFuture<StreamObserver<ListArticlesResponse>> called = new CompletableFuture<>();
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws IOException {
        var silent = new ArticleServiceImplBase() {
            @Override
            public void listArticles(ListArticlesRequest request, StreamObserver<ListArticlesResponse> observer) {
                called.complete(observer);
            }
        };
        server = InProcessServerBuilder.forName("cap")
                .addService(ServerInterceptors.intercept(
                        silent, new DeadlineCap(timer), new Reception(Access.OPEN, System::nanoTime)))
                .build()
                .start();
        channel = InProcessChannelBuilder.forName("cap").build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void call_serverTakesTooLong_endsAndDropsTheAnswer() throws Exception {
        var answer = ArticleServiceGrpc.newFutureStub(channel).listArticles(ListArticlesRequest.getDefaultInstance());
        var observer = called.get();
        timer.alarms.take().run();

        assertThat(failure(answer)).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        observer.onNext(ListArticlesResponse.getDefaultInstance());
        observer.onCompleted();
    }

    @Test
    void call_answeredInTime_isAnswered() throws Exception {
        var answer = ArticleServiceGrpc.newFutureStub(channel).listArticles(ListArticlesRequest.getDefaultInstance());
        var observer = called.get();
        observer.onNext(ListArticlesResponse.getDefaultInstance());
        observer.onCompleted();

        assertThat(answer.get()).isEqualTo(ListArticlesResponse.getDefaultInstance());
        timer.alarms.take().run();
    }

    private static Status.Code failure(java.util.concurrent.Future<?> answer) throws InterruptedException {
        try {
            answer.get();
            return Status.Code.OK;
        } catch (ExecutionException e) {
            return Status.fromThrowable(e).getCode();
        }
    }

    /** A timer whose alarms go off when the test says so. */
    private static final class HandTimer extends ScheduledThreadPoolExecutor {

        private final BlockingQueue<Runnable> alarms = new LinkedBlockingQueue<>();

        HandTimer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable alarm, long delay, TimeUnit unit) {
            alarms.add(alarm);
            return super.schedule(() -> {}, delay, unit);
        }
    }
}
