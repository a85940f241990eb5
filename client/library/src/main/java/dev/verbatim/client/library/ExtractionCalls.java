package dev.verbatim.client.library;

import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceFutureStub;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.ExtractQuotationsResponse;
import io.grpc.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Calls for articles, several under way at a time, answered in the order of the articles.
 *
 * @param <A> what the caller knows an article by
 */
final class ExtractionCalls<A> {
    private static final int MAXIMUM_IN_FLIGHT = 16;

    private final ArticleServiceFutureStub service;
    private final Extraction<A> extraction;
    private final Deque<Pending<A>> inFlight = new ArrayDeque<>();

    private record Pending<A>(A article, Future<ExtractQuotationsResponse> answer) {}

    ExtractionCalls(ArticleServiceFutureStub service, Extraction<A> extraction) {
        this.service = service;
        this.extraction = extraction;
    }

    void run(Iterator<A> articles) {
        while (articles.hasNext()) {
            send(articles.next());
        }
        receiveDownTo(0);
    }

    private void send(A article) {
        receiveDownTo(MAXIMUM_IN_FLIGHT - 1);
        var request = ExtractQuotationsRequest.newBuilder()
                .setArticle(extraction.article(article))
                .build();
        inFlight.add(new Pending<>(article, service.extractQuotations(request)));
    }

    private void receiveDownTo(int remaining) {
        while (inFlight.size() > remaining) {
            receive(inFlight.remove());
        }
    }

    private void receive(Pending<A> pending) {
        try {
            extraction.found(pending.article(), pending.answer().get().getQuotationsList());
        } catch (ExecutionException failed) {
            var failure = Failure.of(failed);
            if (!failure.concernsOneArticle()) {
                throw new CallException(failure);
            }
            extraction.refused(pending.article(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallException(Failure.of(Status.CANCELLED.asRuntimeException()));
        }
    }
}
