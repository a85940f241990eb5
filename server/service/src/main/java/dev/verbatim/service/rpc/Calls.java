package dev.verbatim.service.rpc;

import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.netty.shaded.io.netty.util.internal.PlatformDependent;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers unary calls: at once on gRPC's own thread where that takes no time, else from a pool.
 *
 * <p>Nothing may block gRPC's threads, and no pool may refuse work once it is admitted: what is too much is refused before.
 */
final class Calls {

    private static final int LOOKUPS = 1_024;

    private final Workers workers;
    private final Admission articles;
    private final Admission lookups = new Admission(LOOKUPS);
    private final Unread unread;

    Calls(Workers workers, int articlesInProgress) {
        this(workers, articlesInProgress, new Unread(PlatformDependent.maxDirectMemory() / 2));
    }

    /** Refuses to look up while too much is {@code unread}. */
    Calls(Workers workers, int articlesInProgress, Unread unread) {
        this.unread = unread;
        this.workers = workers;
        this.articles = new Admission(articlesInProgress);
    }

    /** How many articles unary calls are reading. */
    int articlesInProgress() {
        return articles.inside();
    }

    /** How many look-ups are under way. */
    int lookupsInProgress() {
        return lookups.inside();
    }

    /** Answers with what takes no time. */
    <T> void now(StreamObserver<T> observer, Supplier<T> work) {
        tolerateCancellation(observer);
        answer(observer, work);
    }

    /** Answers with what takes a while, but reads no article. */
    <T> void lookUp(StreamObserver<T> observer, Supplier<T> work) {
        Unread.Answer answer = unread.of((ServerCallStreamObserver<T>) observer);
        if (!lookups.enter()) {
            observer.onError(Status.UNAVAILABLE
                    .withDescription(
                            LOOKUPS + " look-ups are being answered, which is the most: try again with backoff")
                    .asRuntimeException());
            return;
        }
        workers.lookups().execute(() -> {
            try {
                answer(observer, () -> answer.counted(work));
            } finally {
                lookups.leave();
            }
        });
    }

    /** Answers with what takes reading articles; {@code work} reads them and may leave the rest for later. */
    <T> void read(StreamObserver<T> observer, Supplier<CompletionStage<T>> work) {
        tolerateCancellation(observer);
        if (!articles.enter()) {
            observer.onError(
                    Errors.exception(new FailureException(new Failure.TooBusy(articles.inside(), articles.maximum()))));
            return;
        }
        Context context = Context.current();
        begin(workers.reading(), work)
                .thenCompose(Function.identity())
                .whenCompleteAsync(
                        (answer, thrown) -> {
                            articles.leave();
                            context.run(() -> answer(observer, () -> {
                                if (thrown != null) {
                                    throw Errors.exception(thrown);
                                }
                                return answer;
                            }));
                        },
                        workers.lookups());
    }

    /** Runs work on an executor unless the call has been cancelled by then; a throwable becomes the stage's. */
    static <T> CompletionStage<T> begin(Executor executor, Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    requireUncancelled();
                    return work.get();
                },
                executor);
    }

    /** Ends work for a call that nobody waits for any more. */
    static void requireUncancelled() {
        if (Context.current().isCancelled()) {
            throw Status.CANCELLED.withDescription("the call was cancelled").asRuntimeException();
        }
    }

    private static <T> void answer(StreamObserver<T> observer, Supplier<T> work) {
        try {
            requireUncancelled();
            T answer = work.get();
            observer.onNext(answer);
            observer.onCompleted();
        } catch (RuntimeException | StackOverflowError e) {
            observer.onError(Errors.exception(e));
        }
    }

    private static <T> void tolerateCancellation(StreamObserver<T> observer) {
        ((ServerCallStreamObserver<T>) observer).setOnCancelHandler(() -> {});
    }
}
