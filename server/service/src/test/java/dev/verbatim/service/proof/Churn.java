package dev.verbatim.service.proof;

import dev.verbatim.v1.DeleteArticleRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** Stores some articles by one stream and withdraws them again, over and over. */
final class Churn implements Runnable {

    private static final int ARTICLES = 50;

    private final ServerProcess server;
    private final int first;
    private final LongAdder stored;
    private final AtomicBoolean over;
    private final BiConsumer<String, StatusRuntimeException> failed;

    /** Articles numbered from {@code first} on. */
    Churn(
            ServerProcess server,
            int first,
            LongAdder stored,
            AtomicBoolean over,
            BiConsumer<String, StatusRuntimeException> failed) {
        this.server = server;
        this.first = first;
        this.stored = stored;
        this.over = over;
        this.failed = failed;
    }

    @Override
    public void run() {
        try {
            while (!over.get()) {
                Ingest ingest = Ingest.start(server.channel(), first, first + ARTICLES);
                ingest.awaitEnd();
                for (IngestArticlesResponse refused : ingest.refused()) {
                    failed.accept(
                            "IngestArticles",
                            Status.fromCodeValue(refused.getError().getCode()).asRuntimeException());
                }
                for (int number : ingest.acknowledged()) {
                    stored.increment();
                    withdraw(number);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void withdraw(int number) {
        try {
            server.articles()
                    .deleteArticle(DeleteArticleRequest.newBuilder()
                            .setName("articles/" + SampleArticles.id(number))
                            .build());
        } catch (StatusRuntimeException e) {
            failed.accept("DeleteArticle", e);
        }
    }
}
