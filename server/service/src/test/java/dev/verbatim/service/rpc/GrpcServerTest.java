package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.verbatim.article.Article;
import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.archive.CacheFigures;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.witness.Testimony;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The server as its clients meet it. */
class GrpcServerTest {

    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private final PlainEngine engine = new PlainEngine();

    @Test
    void createArticle_statement_isNamedAndCanBeGot() {
        try (Served served = new Served(engine.engine())) {
            CreateArticleResponse created = served.articles().createArticle(create("a", "Ada Brook: Yes."));

            String name = created.getQuotations(0).getStatement();
            assertThat(name).isEqualTo("statements/a.1");
            assertThat(statement(served, name).getText()).isEqualTo("Yes.");
        }
    }

    @Test
    void getStatement_secondTime_isAHit() {
        try (Served served = new Served(engine.engine())) {
            served.articles().createArticle(create("a", "Ada Brook: Yes."));

            Statement first = statement(served, "statements/a.1");
            Statement second = statement(served, "statements/a.1");

            assertThat(second.toByteString()).isEqualTo(first.toByteString());
            assertThat(served.archive.editionFigures()).isEqualTo(new CacheFigures(1, 1, 0));
        }
    }

    @Test
    void getStatement_cacheOfOneEntry_givesTheSameBytes() {
        List<String> names = List.of("statements/a.1", "statements/a.2", "statements/a.1", "statements/a.2");
        List<List<Object>> answers = new ArrayList<>();
        for (int entries : new int[] {1, 1_000}) {
            try (Served served = new Served(engine.engine(), new CacheBound.Entries(entries), 32)) {
                served.articles().createArticle(create("a", "Ada Brook: Yes.\nAda Brook: No."));
                answers.add(names.stream()
                        .<Object>map(name -> statement(served, name).toByteString())
                        .toList());
            }
        }

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @Test
    void listStatements_articlesArriveBetweenPages_repeatsAndSkipsNothingThatWasThere() {
        try (Served served = new Served(engine.engine())) {
            served.articles().createArticle(create("c", "Ada Brook: C."));
            served.articles().createArticle(create("e", "Ada Brook: E."));
            var first = served.statements()
                    .listStatements(
                            ListStatementsRequest.newBuilder().setPageSize(1).build());
            served.articles().createArticle(create("a", "Ada Brook: A."));
            served.articles().createArticle(create("d", "Ada Brook: D."));
            var second = served.statements()
                    .listStatements(ListStatementsRequest.newBuilder()
                            .setPageToken(first.getNextPageToken())
                            .build());

            assertThat(first.getStatementsList()).extracting(Statement::getName).containsExactly("statements/c.1");
            assertThat(second.getStatementsList())
                    .extracting(Statement::getName)
                    .containsExactly("statements/d.1", "statements/e.1");
            assertThat(second.getNextPageToken()).isEmpty();
        }
    }

    @Test
    void listStatements_pageAbove3MiB_isCut() {
        String words = "Ada Brook: " + "yes ".repeat(100_000);
        try (Served served = new Served(engine.engine())) {
            for (int i = 0; i < 5; i++) {
                served.articles().createArticle(create("a" + i, words + i));
            }
            var page = served.statements().listStatements(ListStatementsRequest.getDefaultInstance());

            assertThat(page.getSerializedSize()).isLessThan(3 * 1024 * 1024);
            assertThat(page.getStatementsCount()).isBetween(1, 4);
            assertThat(page.getNextPageToken()).isNotEmpty();
        }
    }

    @Test
    void createArticle_tooManyAtOnce_isTooBusy() throws Exception {
        Gate gate = new Gate();
        try (Served served = new Served(gate.engine(), new CacheBound.Entries(10), 1)) {
            Future<CreateArticleResponse> first =
                    ArticleServiceGrpc.newFutureStub(served.channel).createArticle(create("a", "Ada Brook: Yes."));
            gate.entered.await();

            var thrown = catchThrowableOfType(
                    StatusRuntimeException.class, () -> served.articles().createArticle(create("b", "Ada Brook: No.")));
            gate.open.countDown();

            assertThat(info(thrown).getReason()).isEqualTo("ERROR_REASON_TOO_BUSY");
            assertThat(info(thrown).getMetadataMap())
                    .isEqualTo(Map.of("articlesInProgress", "1", "maximumArticlesInProgress", "1"));
            assertThat(Status.trailersFromThrowable(thrown).get(PUSHBACK)).isEqualTo("1000");
            assertThat(first.get().getQuotationsCount()).isEqualTo(1);
            assertThat(served.articles()
                            .createArticle(create("b", "Ada Brook: No."))
                            .getQuotationsCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void ingestArticles_moreThanMayBeInWork_answersEachOnceWithItsStatement() throws Exception {
        try (Served served = new Served(engine.engine())) {
            Answers answers = new Answers();
            var requests = ArticleServiceGrpc.newStub(served.channel).ingestArticles(answers);
            Map<String, String> expected = new HashMap<>();
            for (int i = 0; i < 600; i++) {
                String id = new UUID(0, i).toString();
                requests.onNext(IngestArticlesRequest.newBuilder()
                        .setRequestId(id)
                        .setArticleId("a" + i)
                        .setArticle(dev.verbatim.v1.Article.newBuilder().setText(i % 10 == 9 ? "" : "Ada Brook: " + i))
                        .build());
                expected.put(id, i % 10 == 9 ? "FIELD_INVALID" : "statements/a" + i + ".1");
            }
            requests.onCompleted();
            answers.end.get();

            assertThat(answers.outcomes).containsExactlyInAnyOrderElementsOf(expected.entrySet());
        }
    }

    @Test
    void close_callInFlight_isAnsweredFirst() throws Exception {
        Gate gate = new Gate();
        try (Served served = new Served(gate.engine())) {
            Future<CreateArticleResponse> call =
                    ArticleServiceGrpc.newFutureStub(served.channel).createArticle(create("a", "Ada Brook: Yes."));
            gate.entered.await();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(served.server::close);
            assertThat(closing).isNotDone();
            gate.open.countDown();

            assertThat(call.get().getQuotationsCount()).isEqualTo(1);
            closing.get();
            var thrown = catchThrowableOfType(StatusRuntimeException.class, () -> statement(served, "statements/a.1"));
            assertThat(thrown.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void health_started_isServingForAllNames() {
        try (Served served = new Served(engine.engine())) {
            for (String name : List.of("", "verbatim.v1.ArticleService", "verbatim.v1.StatementService")) {
                var request = HealthCheckRequest.newBuilder().setService(name).build();
                assertThat(HealthGrpc.newBlockingStub(served.channel)
                                .check(request)
                                .getStatus())
                        .as(name)
                        .isEqualTo(ServingStatus.SERVING);
            }
        }
    }

    @Test
    void reflection_contract_isTold() throws Exception {
        try (Served served = new Served(engine.engine())) {
            var listed = reflected(served, ServerReflectionRequest.newBuilder().setListServices("*"));
            var file = reflected(
                    served,
                    ServerReflectionRequest.newBuilder().setFileContainingSymbol("verbatim.v1.StatementService"));

            assertThat(listed.getListServicesResponse().getServiceList())
                    .extracting(ServiceResponse::getName)
                    .contains(
                            "verbatim.v1.ArticleService",
                            "verbatim.v1.StatementService",
                            "grpc.health.v1.Health",
                            "grpc.reflection.v1.ServerReflection",
                            "grpc.reflection.v1alpha.ServerReflection");
            assertThat(file.getFileDescriptorResponse().getFileDescriptorProtoCount())
                    .isPositive();
        }
    }

    private static ServerReflectionResponse reflected(Served served, ServerReflectionRequest.Builder request)
            throws Exception {
        CompletableFuture<ServerReflectionResponse> response = new CompletableFuture<>();
        var requests = ServerReflectionGrpc.newStub(served.channel).serverReflectionInfo(new StreamObserver<>() {
            @Override
            public void onNext(ServerReflectionResponse value) {
                response.complete(value);
            }

            @Override
            public void onError(Throwable thrown) {
                response.completeExceptionally(thrown);
            }

            @Override
            public void onCompleted() {}
        });
        requests.onNext(request.build());
        ServerReflectionResponse answer = response.get();
        requests.onCompleted();
        return answer;
    }

    private static Statement statement(Served served, String name) {
        return served.statements()
                .getStatement(GetStatementRequest.newBuilder().setName(name).build())
                .getStatement();
    }

    private static CreateArticleRequest create(String id, String text) {
        return CreateArticleRequest.newBuilder()
                .setArticleId(id)
                .setArticle(dev.verbatim.v1.Article.newBuilder().setText(text))
                .build();
    }

    private static ErrorInfo info(StatusRuntimeException thrown) throws InvalidProtocolBufferException {
        return StatusProto.fromThrowable(thrown).getDetails(0).unpack(ErrorInfo.class);
    }

    /** What a stream of articles is answered: the statement of the first quotation, or the reason of the error. */
    private static final class Answers implements StreamObserver<IngestArticlesResponse> {

        private final List<Map.Entry<String, String>> outcomes = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> end = new CompletableFuture<>();

        @Override
        public void onNext(IngestArticlesResponse response) {
            outcomes.add(Map.entry(response.getRequestId(), outcome(response)));
        }

        private static String outcome(IngestArticlesResponse response) {
            if (response.hasResult()) {
                return response.getResult().getQuotations(0).getStatement();
            }
            boolean invalid = response.getError().getMessage().startsWith("article.text: is empty");
            return invalid ? "FIELD_INVALID" : response.getError().getMessage();
        }

        @Override
        public void onError(Throwable thrown) {
            end.completeExceptionally(thrown);
        }

        @Override
        public void onCompleted() {
            end.complete(null);
        }
    }

    /** An engine that tells when it reads, and goes on when it may. */
    private static final class Gate {

        private final PlainEngine engine = new PlainEngine();
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        Engine engine() {
            return new Engine(this::read, () -> engine::match, engine::edit);
        }

        private Testimony read(Article article) {
            entered.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return engine.read(article);
        }
    }
}
