package dev.verbatim.client.call;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Sends articles as one stream, as fast as the server reads them, and hands its answers on as they come.
 *
 * <p>All work is done by the calling thread; the stream's own threads only put events into a queue:
 *
 * <pre>
 *   the stream:  Ready, Answered, Ready, Answered, ..., Ended
 *   the caller:  send while the stream takes more, else wait for the next event
 * </pre>
 */
public final class Ingestion {
    private final Connection connection;
    private final Sink sink;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, InputArticle> unanswered = new HashMap<>();
    private boolean ended;

    /** Takes the server's answers, in the order they come, which need not be that of the articles. */
    public interface Sink {
        /** An article that is stored, or was before. */
        void stored(InputArticle article, CreateArticleResponse result);

        /** An article that is not stored. */
        void refused(InputArticle article, Failure why);
    }

    private sealed interface Event {}

    private record Ready() implements Event {}

    private record Answered(IngestArticlesResponse response) implements Event {}

    private record Broken(Throwable cause) implements Event {}

    private record Ended() implements Event {}

    private Ingestion(Connection connection, Sink sink) {
        this.connection = connection;
        this.sink = sink;
    }

    /**
     * Sends all articles and waits until each is answered.
     *
     * @throws CallException if the stream breaks; what was answered before has been handed on and stays stored
     */
    public static void ingest(Connection connection, Iterator<InputArticle> articles, Sink sink) {
        new Ingestion(connection, sink).run(articles);
    }

    private void run(Iterator<InputArticle> articles) {
        var stream = new Stream();
        connection.articleStreams().ingestArticles(stream);
        boolean sending = true;
        while (!ended) {
            if (sending && !articles.hasNext()) {
                stream.requests().onCompleted();
                sending = false;
            }
            if (sending && stream.requests().isReady()) {
                send(stream, articles.next());
                events.removeIf(this::handled);
            } else {
                handle(nextEvent());
            }
        }
    }

    private void send(Stream stream, InputArticle article) {
        var request = IngestArticlesRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setArticleId(article.named() || connection.isPrivate() ? article.id() : "")
                .setArticle(article.article())
                .build();
        unanswered.put(request.getRequestId(), article);
        stream.requests().onNext(request);
    }

    private boolean handled(Event event) {
        handle(event);
        return true;
    }

    private void handle(Event event) {
        if (event instanceof Answered answered) {
            handOn(answered.response());
        } else if (event instanceof Broken broken) {
            throw new CallException(
                    broken.cause() instanceof StatusRuntimeException status
                            ? Failure.of(status)
                            : Failure.of(Status.fromThrowable(broken.cause()).asRuntimeException()));
        } else if (event instanceof Ended) {
            ended = true;
        }
    }

    private void handOn(IngestArticlesResponse response) {
        var article = unanswered.remove(response.getRequestId());
        if (article == null) {
            return;
        }
        switch (response.getOutcomeCase()) {
            case RESULT -> sink.stored(article, response.getResult());
            case ERROR, OUTCOME_NOT_SET -> sink.refused(article, Failure.of(response.getError()));
        }
    }

    private Event nextEvent() {
        try {
            return events.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Broken(Status.CANCELLED.asRuntimeException());
        }
    }

    private final class Stream implements ClientResponseObserver<IngestArticlesRequest, IngestArticlesResponse> {
        private final BlockingQueue<ClientCallStreamObserver<IngestArticlesRequest>> opened =
                new LinkedBlockingQueue<>();

        ClientCallStreamObserver<IngestArticlesRequest> requests() {
            return opened.element();
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<IngestArticlesRequest> requests) {
            requests.setOnReadyHandler(() -> events.add(new Ready()));
            opened.add(requests);
        }

        @Override
        public void onNext(IngestArticlesResponse response) {
            events.add(new Answered(response));
        }

        @Override
        public void onError(Throwable cause) {
            events.add(new Broken(cause));
        }

        @Override
        public void onCompleted() {
            events.add(new Ended());
        }
    }
}
