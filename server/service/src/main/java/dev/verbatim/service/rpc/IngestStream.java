package dev.verbatim.service.rpc;

import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stream of articles in and answers out.
 *
 * <p>At most {@value #IN_WORK} articles are in work: asked for, received, or answered with an answer that the client has
 * not taken yet. The next article is asked for when an answer has left. All writing is done under this object's lock.
 */
final class IngestStream implements StreamObserver<IngestArticlesRequest> {

    static final int IN_WORK = 16;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final ServerCallStreamObserver<IngestArticlesResponse> responses;
    private final Function<IngestArticlesRequest, CompletionStage<CreateArticleResponse>> work;
    private final Consumer<IngestStream> atEnd;
    private final Queue<IngestArticlesResponse> answers = new ArrayDeque<>();
    private int unanswered;
    private boolean halfClosed;
    private boolean draining;
    private boolean ended;

    IngestStream(
            ServerCallStreamObserver<IngestArticlesResponse> responses,
            Function<IngestArticlesRequest, CompletionStage<CreateArticleResponse>> work,
            Consumer<IngestStream> atEnd) {
        this.responses = responses;
        this.work = work;
        this.atEnd = atEnd;
    }

    /** Asks for the first articles. To be called before the call's handler returns. */
    void start() {
        responses.disableAutoRequest();
        responses.setOnReadyHandler(this::write);
        responses.setOnCancelHandler(this::abandon);
        responses.request(IN_WORK);
    }

    @Override
    public void onNext(IngestArticlesRequest request) {
        synchronized (this) {
            unanswered++;
        }
        outcome(request).whenComplete((result, thrown) -> {
            IngestArticlesResponse.Builder answer =
                    IngestArticlesResponse.newBuilder().setRequestId(request.getRequestId());
            if (thrown == null) {
                answer.setResult(result);
            } else {
                answer.setError(Errors.status(thrown));
            }
            enqueue(answer.build());
        });
    }

    private CompletionStage<CreateArticleResponse> outcome(IngestArticlesRequest request) {
        if (!UUID_FORM.matcher(request.getRequestId()).matches()) {
            return CompletableFuture.failedFuture(new FailureException(Failure.FieldInvalid.of(
                    "request_id", "is not a UUID such as `4bf1a9e2-0c1d-4e7a-9f38-5d2c6b7a8e90`: choose a fresh one")));
        }
        return work.apply(request);
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
        write();
    }

    /** Answers what has been received, then ends. */
    void drain() {
        synchronized (this) {
            draining = true;
        }
        write();
    }

    private void enqueue(IngestArticlesResponse answer) {
        synchronized (this) {
            answers.add(answer);
        }
        write();
    }

    private synchronized void write() {
        while (!ended && !answers.isEmpty() && responses.isReady()) {
            responses.onNext(answers.remove());
            unanswered--;
            if (!draining) {
                responses.request(1);
            }
        }
        if (!ended && unanswered == 0 && (halfClosed || draining)) {
            end(
                    halfClosed
                            ? null
                            : Status.UNAVAILABLE.withDescription(
                                    "the server is stopping: send what has no answer to another, or later"));
        }
    }

    private void end(@Nullable Status status) {
        ended = true;
        atEnd.accept(this);
        if (status == null) {
            responses.onCompleted();
        } else {
            responses.onError(status.asRuntimeException());
        }
    }

    private synchronized void abandon() {
        ended = true;
        answers.clear();
        atEnd.accept(this);
    }
}
