package dev.verbatim.service.proof;

import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.ManagedChannel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A stream of sample articles, sent as fast as the server takes them. */
final class Ingest implements ClientResponseObserver<IngestArticlesRequest, IngestArticlesResponse> {

    private final int end;
    private final List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    private final List<IngestArticlesResponse> refused = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private int next;

    private Ingest(int start, int end) {
        this.next = start;
        this.end = end;
    }

    /** Begins to send the articles numbered from {@code start} up to but not including {@code end}. */
    static Ingest start(ManagedChannel channel, int start, int end) {
        Ingest ingest = new Ingest(start, end);
        ArticleServiceGrpc.newStub(channel).ingestArticles(ingest);
        return ingest;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<IngestArticlesRequest> requests) {
        requests.setOnReadyHandler(() -> {
            while (requests.isReady() && next <= end) {
                if (next == end) {
                    requests.onCompleted();
                } else {
                    requests.onNext(IngestArticlesRequest.newBuilder()
                            .setRequestId(new UUID(0, next).toString())
                            .setArticleId(SampleArticles.id(next))
                            .setArticle(SampleArticles.article(next))
                            .build());
                }
                next++;
            }
        });
    }

    @Override
    public void onNext(IngestArticlesResponse response) {
        if (response.hasResult()) {
            acknowledged.add((int) UUID.fromString(response.getRequestId()).getLeastSignificantBits());
        } else {
            refused.add(response);
        }
        first.countDown();
    }

    @Override
    public void onError(Throwable thrown) {
        first.countDown();
        over.countDown();
    }

    @Override
    public void onCompleted() {
        first.countDown();
        over.countDown();
    }

    /** Waits for the first answer, or the end. */
    void awaitFirst() throws InterruptedException {
        first.await();
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }

    /** The numbers of the articles whose storing has been answered. */
    List<Integer> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<IngestArticlesResponse> refused() {
        return List.copyOf(refused);
    }
}
