package dev.verbatim.client.library;

import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceStub;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.Status;
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
 *
 * @param <A> what the caller knows an article by
 */
final class IngestionStream<A> {
    private final ArticleServiceStub service;
    private final Ingestion<A> ingestion;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, A> unanswered = new HashMap<>();
    private boolean ended;

    private sealed interface Event {}

    private record Ready() implements Event {}

    private record Answered(IngestArticlesResponse response) implements Event {}

    private record Broken(Throwable cause) implements Event {}

    private record Ended() implements Event {}

    IngestionStream(ArticleServiceStub service, Ingestion<A> ingestion) {
        this.service = service;
        this.ingestion = ingestion;
    }

    void run(Iterator<A> articles) {
        var stream = new Stream();
        service.ingestArticles(stream);
        try {
            converse(stream, articles);
        } finally {
            if (!ended) {
                stream.requests().cancel("the caller has stopped", null);
            }
        }
    }

    private void converse(Stream stream, Iterator<A> articles) {
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

    private void send(Stream stream, A article) {
        var request = IngestArticlesRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setArticleId(ingestion.id(article))
                .setArticle(ingestion.article(article))
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
            throw new CallException(Failure.of(broken.cause()));
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
            case RESULT -> ingestion.stored(article, response.getResult());
            case ERROR, OUTCOME_NOT_SET -> ingestion.refused(article, Failure.of(response.getError()));
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
