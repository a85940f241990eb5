package dev.verbatim.client.call;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.ExtractQuotationsResponse;
import dev.verbatim.v1.Quotation;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Reads articles on the server, several at a time, and hands the answers on in the order of the articles. */
public final class Extraction {
    private static final int MAXIMUM_IN_FLIGHT = 16;

    private final Connection connection;
    private final Sink sink;
    private final Deque<Pending> inFlight = new ArrayDeque<>();

    /** Takes what the server found, article by article. */
    public interface Sink {
        /** The quotations of an article, in reading order. */
        void found(InputArticle article, List<Quotation> quotations);

        /** An article that the server does not read. */
        void refused(InputArticle article, Failure why);
    }

    private record Pending(InputArticle article, Future<ExtractQuotationsResponse> answer) {}

    private Extraction(Connection connection, Sink sink) {
        this.connection = connection;
        this.sink = sink;
    }

    /**
     * Reads all articles.
     *
     * @throws CallException if the server fails; the answers before that have been handed on
     */
    public static void extract(Connection connection, Iterator<InputArticle> articles, Sink sink) {
        var extraction = new Extraction(connection, sink);
        while (articles.hasNext()) {
            extraction.send(articles.next());
        }
        extraction.receiveDownTo(0);
    }

    private void send(InputArticle article) {
        receiveDownTo(MAXIMUM_IN_FLIGHT - 1);
        var request = ExtractQuotationsRequest.newBuilder()
                .setArticle(article.article())
                .build();
        inFlight.add(new Pending(article, connection.articleFutures().extractQuotations(request)));
    }

    private void receiveDownTo(int remaining) {
        while (inFlight.size() > remaining) {
            receive(inFlight.remove());
        }
    }

    private void receive(Pending pending) {
        try {
            sink.found(pending.article(), pending.answer().get().getQuotationsList());
        } catch (ExecutionException failed) {
            var failure = Failure.of(Status.fromThrowable(failed).asRuntimeException(trailersOf(failed)));
            if (!failure.concernsOneArticle()) {
                throw new CallException(failure);
            }
            sink.refused(pending.article(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallException(Failure.of(Status.CANCELLED.asRuntimeException()));
        }
    }

    private static io.grpc.Metadata trailersOf(ExecutionException failed) {
        return failed.getCause() instanceof StatusRuntimeException status && status.getTrailers() != null
                ? status.getTrailers()
                : new io.grpc.Metadata();
    }
}
