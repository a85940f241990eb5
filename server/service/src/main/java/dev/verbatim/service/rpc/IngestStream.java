package dev.verbatim.service.rpc;

import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stream of articles in and answers out.
 *
 * <p>At most {@value #IN_WORK} articles are asked for or being read, fewer while answers wait to be taken by the client. In
 * between they wait to be matched, many at once, since one matching answers all of them. How many may be in the stream
 * altogether is told by its window:
 *
 * <pre>
 *     asked for -> being read -> waiting to be matched -> waiting to be taken
 * </pre>
 *
 * All writing is done under this object's lock.
 */
final class IngestStream implements StreamObserver<IngestArticlesRequest> {

    static final int IN_WORK = 16;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final ServerCallStreamObserver<IngestArticlesResponse> responses;
    private final Function<IngestArticlesRequest, CompletionStage<CompletionStage<CreateArticleResponse>>> work;
    private final IntSupplier window;
    private final Runnable allRead;
    private final Consumer<IngestStream> atEnd;
    private final Queue<IngestArticlesResponse> answers = new ArrayDeque<>();
    private int inWork;
    private int received;
    private int waiting;
    private boolean halfClosed;
    private boolean toldAllRead;
    private boolean draining;
    private boolean ended;

    IngestStream(
            ServerCallStreamObserver<IngestArticlesResponse> responses,
            Function<IngestArticlesRequest, CompletionStage<CompletionStage<CreateArticleResponse>>> work,
            IntSupplier window,
            Runnable allRead,
            Consumer<IngestStream> atEnd) {
        this.responses = responses;
        this.work = work;
        this.window = window;
        this.allRead = allRead;
        this.atEnd = atEnd;
    }

    /** Asks for the first articles. To be called before the call's handler returns. */
    void start() {
        responses.disableAutoRequest();
        responses.setOnReadyHandler(this::proceed);
        responses.setOnCancelHandler(this::abandon);
        proceed();
    }

    @Override
    public void onNext(IngestArticlesRequest request) {
        synchronized (this) {
            received++;
        }
        Context context = Context.current();
        begun(request)
                .whenComplete((answer, thrown) -> hasRead())
                .thenCompose(Function.identity())
                .whenComplete((result, thrown) -> context.run(() -> answer(request.getRequestId(), result, thrown)));
    }

    private CompletionStage<CompletionStage<CreateArticleResponse>> begun(IngestArticlesRequest request) {
        if (!UUID_FORM.matcher(request.getRequestId()).matches()) {
            return CompletableFuture.failedFuture(new FailureException(Failure.FieldInvalid.of(
                    "request_id", "is not a UUID such as `4bf1a9e2-0c1d-4e7a-9f38-5d2c6b7a8e90`: choose a fresh one")));
        }
        return work.apply(request);
    }

    private void hasRead() {
        synchronized (this) {
            inWork--;
            received--;
            waiting++;
        }
        proceed();
    }

    private void answer(String requestId, @Nullable CreateArticleResponse result, @Nullable Throwable thrown) {
        IngestArticlesResponse.Builder answer =
                IngestArticlesResponse.newBuilder().setRequestId(requestId);
        if (result != null) {
            answer.setResult(result);
        } else if (thrown != null) {
            answer.setError(Errors.status(thrown));
        }
        synchronized (this) {
            answers.add(answer.build());
        }
        proceed();
    }

    @Override
    public void onError(Throwable thrown) {
        abandon();
    }

    @Override
    public void onCompleted() {
        synchronized (this) {
            halfClosed = true;
        }
        proceed();
    }

    /** Answers what has been received, then ends. */
    void drain() {
        synchronized (this) {
            draining = true;
        }
        proceed();
    }

    /** Does whatever can be done now: hands over answers, asks for articles, ends. */
    private synchronized void proceed() {
        while (!ended && !answers.isEmpty() && responses.isReady()) {
            responses.onNext(answers.remove());
            waiting--;
        }
        if (ended) {
            return;
        }
        if ((halfClosed || draining) && received == 0) {
            tellAllRead();
        }
        if ((halfClosed || draining) && received + waiting == 0) {
            end();
        } else if (!halfClosed && !draining) {
            ask(Math.min(IN_WORK - inWork - answers.size(), window.getAsInt() - inWork - waiting));
        }
    }

    private void ask(int articles) {
        if (articles > 0) {
            inWork += articles;
            responses.request(articles);
        }
    }

    private void tellAllRead() {
        if (!toldAllRead) {
            toldAllRead = true;
            allRead.run();
        }
    }

    private void end() {
        ended = true;
        atEnd.accept(this);
        if (halfClosed) {
            responses.onCompleted();
        } else {
            responses.onError(Status.UNAVAILABLE
                    .withDescription("the server is stopping: send what has no answer to another, or later")
                    .asRuntimeException());
        }
    }

    private synchronized void abandon() {
        ended = true;
        answers.clear();
        tellAllRead();
        atEnd.accept(this);
    }
}
