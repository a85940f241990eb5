package dev.verbatim.client.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.GetArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListArticlesResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VerbatimClientTest {
    private final Articles articles = new Articles();
    private Server server;
    private VerbatimClient client;

    @BeforeEach
    void start() throws IOException {
        server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(articles)
                .build()
                .start();
        client = VerbatimClient.connect("127.0.0.1:" + server.getPort());
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void allArticles_threePages_asksForEachAsItIsRead() {
        try (var all = client.allArticles()) {
            var read = all.iterator();
            assertThat(articles.pages).hasValue(1);
            assertThat(read.next().getName()).isEqualTo("articles/page1");
            assertThat(articles.pages).hasValue(1);
            assertThat(read.next().getName()).isEqualTo("articles/page2");
            assertThat(read.next().getName()).isEqualTo("articles/page3");
            assertThat(read.hasNext()).isFalse();
            assertThat(articles.pages).hasValue(3);
        }
    }

    @Test
    void allArticles_pageTakesTooLong_asksForFewerAtATime() {
        articles.longest.set(50);

        try (var all = client.allArticles()) {
            assertThat(all)
                    .extracting(Article::getName)
                    .containsExactly("articles/page1", "articles/page2", "articles/page3");
        }
        assertThat(articles.sizes).containsExactly(1_000, 250, 62, 15, 15, 15);
    }

    @Test
    void allArticles_oneTakesTooLong_fails() {
        articles.longest.set(0);

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(client::allArticles)
                .satisfies(thrown -> assertThat(thrown.failure().code()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    }

    @Test
    void article_lastSegment_isCompleted() {
        assertThat(client.article("a").getName()).isEqualTo("articles/a");
        assertThat(client.article("articles/a").getName()).isEqualTo("articles/a");
    }

    @Test
    void call_serverIsUnavailableForAMoment_isTriedAgain() {
        articles.failures.set(2);

        assertThat(client.article("a").getName()).isEqualTo("articles/a");
        assertThat(articles.failures).hasValue(0);
    }

    @Test
    void call_serverIsGone_saysSo() {
        server.shutdownNow();

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> client.article("a"))
                .satisfies(thrown -> assertThat(thrown.failure().code()).isEqualTo(Status.Code.UNAVAILABLE));
    }

    @Test
    void ingest_callerFails_endsTheStream() {
        var sink = new Ingestion<String>() {
            @Override
            public String id(String article) {
                return article;
            }

            @Override
            public Article article(String article) {
                return Article.getDefaultInstance();
            }

            @Override
            public void stored(String article, CreateArticleResponse result) {
                throw new IllegalStateException("the disk is full: " + article);
            }

            @Override
            public void refused(String article, Failure why) {}
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> client.ingest(List.of("a").iterator(), sink))
                .withMessage("the disk is full: a");
        assertThat(articles.cancelled).succeedsWithin(java.time.Duration.ofSeconds(30));
    }

    private static final class Articles extends ArticleServiceGrpc.ArticleServiceImplBase {
        private final AtomicInteger pages = new AtomicInteger();
        private final AtomicInteger longest = new AtomicInteger(1_000);
        private final List<Integer> sizes = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();

        @Override
        public void getArticle(GetArticleRequest request, StreamObserver<GetArticleResponse> observer) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                observer.onError(Status.UNAVAILABLE.asRuntimeException());
                return;
            }
            var answer = GetArticleResponse.newBuilder();
            answer.getArticleBuilder().setName(request.getName());
            observer.onNext(answer.build());
            observer.onCompleted();
        }

        @Override
        public void listArticles(ListArticlesRequest request, StreamObserver<ListArticlesResponse> observer) {
            sizes.add(request.getPageSize());
            if (request.getPageSize() > longest.get()) {
                observer.onError(Status.DEADLINE_EXCEEDED.asRuntimeException());
                return;
            }
            int page = pages.incrementAndGet();
            var answer = ListArticlesResponse.newBuilder().setNextPageToken(page < 3 ? "after" + page : "");
            answer.addArticlesBuilder().setName("articles/page" + page);
            assertThat(request.getPageToken()).isEqualTo(page == 1 ? "" : "after" + (page - 1));
            observer.onNext(answer.build());
            observer.onCompleted();
        }

        @Override
        public StreamObserver<IngestArticlesRequest> ingestArticles(StreamObserver<IngestArticlesResponse> observer) {
            ((ServerCallStreamObserver<IngestArticlesResponse>) observer)
                    .setOnCancelHandler(() -> cancelled.complete(true));
            return new StreamObserver<>() {
                @Override
                public void onNext(IngestArticlesRequest request) {
                    observer.onNext(IngestArticlesResponse.newBuilder()
                            .setRequestId(request.getRequestId())
                            .setResult(CreateArticleResponse.getDefaultInstance())
                            .build());
                }

                @Override
                public void onError(Throwable broken) {}

                @Override
                public void onCompleted() {}
            };
        }
    }
}
