package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.service.security.Tokens;
import dev.verbatim.service.security.TokensTest;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.DeleteArticleRequest;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import dev.verbatim.v1.ListArticlesRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
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
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, what the others are told, and what is written down. */
class ReceptionTest {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SECRET_TEXT = "Ada Brook: Never tell.";

    @TempDir
    private Path folder;

    private Path file;
    private Tokens tokens;
    private Served served;
    private LogCapture log;

    @BeforeEach
    void serve() throws IOException {
        file = folder.resolve("tokens");
        write(
                TokensTest.line("site", "reader", "reader-token"),
                TokensTest.line("desk", "writer", "writer-token"),
                TokensTest.line("chief", "admin", "admin-token"),
                TokensTest.line("gone", "admin", "expired-token") + " 2020-01-01");
        tokens = Tokens.open(file, Duration.ofMillis(20), InstantSource.system());
        served = serve(new Access(Optional.of(tokens), 0, true, CallObserver.NONE), new PlainEngine().engine());
        log = new LogCapture("dev.verbatim");
    }

    @AfterEach
    void stop() {
        log.close();
        served.close();
        tokens.close();
    }

    private static Served serve(Access access, Engine engine) {
        return new Served(engine, new CacheBound.Entries(10), 32, Memory.heap(1.0), access);
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines));
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer", "Bearer wrong-token", "Bearer expired-token", "Basic reader-token", "reader-token"})
    void call_noTokenOrAWrongOne_isUnauthenticated(String authorization) throws Exception {
        StatusRuntimeException refused = refusal(() -> list(shown(authorization)));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(info(refused).getReason()).isEqualTo("ERROR_REASON_UNAUTHENTICATED");
        assertThat(info(refused).getMetadataMap()).isEmpty();
        assertThat(refused.getStatus().getDescription()).doesNotContain("wrong-token", "expired-token");
        assertThat(log.text()).doesNotContain("-token");
    }

    @ParameterizedTest
    @CsvSource({
        "reader, OK, PERMISSION_DENIED, PERMISSION_DENIED",
        "writer, OK, OK, PERMISSION_DENIED",
        "admin, OK, OK, OK"
    })
    void call_token_mayDoWhatItsRoleMay(String role, Status.Code read, Status.Code write, Status.Code delete) {
        Channel channel = shown("bearer " + role + "-token");

        assertThat(code(() -> list(channel))).isEqualTo(read);
        assertThat(code(() -> create(channel, "a"))).isEqualTo(write);
        create(shown("Bearer writer-token"), "a");
        assertThat(code(() -> delete(channel, "a"))).isEqualTo(delete);
    }

    @Test
    void call_roleTooLow_saysWhichWouldDo() throws Exception {
        StatusRuntimeException refused = refusal(() -> delete(shown("Bearer writer-token"), "a"));

        assertThat(info(refused).getReason()).isEqualTo("ERROR_REASON_PERMISSION_DENIED");
        assertThat(info(refused).getMetadataMap()).containsExactly(Map.entry("requiredRole", "admin"));
    }

    @Test
    void healthAndReflection_noToken_healthAnswersOnly() {
        assertThat(HealthGrpc.newBlockingStub(served.channel)
                        .check(HealthCheckRequest.getDefaultInstance())
                        .getStatus())
                .isEqualTo(ServingStatus.SERVING);
        assertThat(reflection(served.channel)).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(reflection(shown("Bearer reader-token"))).isEqualTo(Status.Code.OK);
    }

    @Test
    void call_moreThanItsShare_isRateLimitedAndOthersAreNot() throws Exception {
        try (Served limited =
                serve(new Access(Optional.of(tokens), 1, false, CallObserver.NONE), new PlainEngine().engine())) {
            Channel site = shown(limited, "Bearer reader-token");
            StatusRuntimeException refused = refusal(() -> {
                for (int i = 0; i < 100; i++) {
                    list(site);
                }
            });

            assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(info(refused).getReason()).isEqualTo("ERROR_REASON_RATE_LIMITED");
            assertThat(info(refused).getMetadataMap()).containsExactly(Map.entry("limitPerSecond", "1"));
            assertThat(StatusProto.fromThrowable(refused).getDetails(1).is(RetryInfo.class))
                    .isTrue();
            assertThat(code(() -> list(shown(limited, "Bearer writer-token")))).isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void rotation_underLoad_losesNoCall() throws Exception {
        write(TokensTest.line("desk", "writer", "writer-token"), TokensTest.line("desk", "writer", "next-token"));
        while (code(() -> list(shown("Bearer next-token"))) != Status.Code.OK) {
            Thread.sleep(10);
        }
        CompletableFuture<Integer> calls = CompletableFuture.supplyAsync(() -> {
            int made = 0;
            while (tokens.principal("writer-token", 0).isPresent()) {
                list(shown("Bearer next-token"));
                made++;
            }
            return made;
        });
        write(TokensTest.line("desk", "writer", "next-token"));

        assertThat(calls.get()).isPositive();
        assertThat(code(() -> list(shown("Bearer writer-token")))).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void write_eachArticle_hasALineWithoutItsText() throws Exception {
        create(shown("Bearer writer-token"), "a");
        var taken = code(() -> ArticleServiceGrpc.newBlockingStub(shown("Bearer writer-token"))
                .createArticle(request("a", "Ada Brook: Other.")));
        ingest(shown("Bearer writer-token"), "b", "c d");
        code(() -> delete(shown("Bearer reader-token"), "a"));
        delete(shown("Bearer admin-token"), "a");
        list(shown("Bearer reader-token"));

        assertThat(taken).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(log.messages().stream()
                        .filter(line -> line.startsWith("write "))
                        .map(line -> line.replaceFirst(" requestId=\\S+$", "")))
                .containsExactlyInAnyOrder(
                        "write principal=desk method=CreateArticle article=articles/a status=OK",
                        "write principal=desk method=CreateArticle article=articles/a status=ALREADY_EXISTS",
                        "write principal=desk method=IngestArticles article=articles/b status=OK",
                        "write principal=desk method=IngestArticles article=\"\" status=INVALID_ARGUMENT",
                        "write principal=site method=DeleteArticle article=\"\" status=PERMISSION_DENIED",
                        "write principal=chief method=DeleteArticle article=articles/a status=OK");
        assertThat(log.text()).doesNotContain("Never tell", "-token");
    }

    @ParameterizedTest
    @CsvSource({"my-id.1, my-id.1", "'', [0-9a-f]{16}", "two words, [0-9a-f]{16}"})
    void answer_requestId_isTheClientsOrAFreshOneAndIsToldOnce(String sent, String told) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer reader-token");
        headers.put(RequestIds.HEADER, sent);
        AtomicReference<Metadata> answerHeaders = new AtomicReference<>(new Metadata());
        AtomicReference<Metadata> trailers = new AtomicReference<>(new Metadata());
        Channel channel = ClientInterceptors.intercept(
                served.channel,
                MetadataUtils.newAttachHeadersInterceptor(headers),
                MetadataUtils.newCaptureMetadataInterceptor(answerHeaders, trailers));

        list(channel);
        String ofAnswer = told(answerHeaders);
        assertThat(ofAnswer).matches(told);
        assertThat(told(trailers)).isEmpty();

        code(() -> create(channel, "a"));
        String ofRefusal = told(trailers);
        assertThat(ofRefusal).matches(told);
        assertThat(ofRefusal.equals(ofAnswer)).isEqualTo(!sent.isEmpty() && ofAnswer.equals(sent));
    }

    @Test
    void bug_requestId_isInTheMessageAndTheLogAndTheTextInNeither() {
        Engine broken = new Engine(
                article -> {
                    throw new IllegalStateException("cannot read " + SECRET_TEXT);
                },
                () -> new PlainEngine()::match,
                new PlainEngine()::edit);
        try (Served buggy = serve(new Access(Optional.of(tokens), 0, false, CallObserver.NONE), broken)) {
            Metadata headers = new Metadata();
            headers.put(RequestIds.HEADER, "call-7");
            Channel channel = ClientInterceptors.intercept(
                    shown(buggy, "Bearer writer-token"), MetadataUtils.newAttachHeadersInterceptor(headers));
            StatusRuntimeException refused = refusal(() -> create(channel, "a"));

            assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(refused.getStatus().getDescription()).contains("call-7");
            assertThat(log.messages()).contains("a bug requestId=call-7");
            assertThat(log.text()).doesNotContain("Never tell").contains("IllegalStateException");
        }
    }

    private static String told(AtomicReference<Metadata> captured) {
        return Optional.ofNullable(captured.get())
                .map(metadata -> metadata.get(RequestIds.HEADER))
                .orElse("");
    }

    private Channel shown(String authorization) {
        return shown(served, authorization);
    }

    private static Channel shown(Served server, String authorization) {
        Metadata headers = new Metadata();
        if (!authorization.isEmpty()) {
            headers.put(AUTHORIZATION, authorization);
        }
        return ClientInterceptors.intercept(server.channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static void list(Channel channel) {
        var unused = ArticleServiceGrpc.newBlockingStub(channel).listArticles(ListArticlesRequest.getDefaultInstance());
    }

    private static void create(Channel channel, String id) {
        var unused = ArticleServiceGrpc.newBlockingStub(channel).createArticle(request(id, SECRET_TEXT));
    }

    private static CreateArticleRequest request(String id, String text) {
        return CreateArticleRequest.newBuilder()
                .setArticleId(id)
                .setArticle(Article.newBuilder().setText(text))
                .build();
    }

    private static void delete(Channel channel, String id) {
        var unused = ArticleServiceGrpc.newBlockingStub(channel)
                .deleteArticle(DeleteArticleRequest.newBuilder()
                        .setName("articles/" + id)
                        .build());
    }

    private static void ingest(Channel channel, String... ids) throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        StreamObserver<IngestArticlesRequest> requests = ArticleServiceGrpc.newStub(channel)
                .ingestArticles(new StreamObserver<IngestArticlesResponse>() {
                    @Override
                    public void onNext(IngestArticlesResponse answer) {}

                    @Override
                    public void onError(Throwable thrown) {
                        ended.completeExceptionally(thrown);
                    }

                    @Override
                    public void onCompleted() {
                        ended.complete(true);
                    }
                });
        for (String id : List.of(ids)) {
            requests.onNext(IngestArticlesRequest.newBuilder()
                    .setRequestId(UUID.randomUUID().toString())
                    .setArticleId(id)
                    .setArticle(Article.newBuilder().setText(SECRET_TEXT))
                    .build());
        }
        requests.onCompleted();
        assertThat(ended.get()).isTrue();
    }

    private static Status.Code reflection(Channel channel) {
        CompletableFuture<Status.Code> ended = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> requests = ServerReflectionGrpc.newStub(channel)
                .serverReflectionInfo(new StreamObserver<ServerReflectionResponse>() {
                    @Override
                    public void onNext(ServerReflectionResponse answer) {}

                    @Override
                    public void onError(Throwable thrown) {
                        ended.complete(Status.fromThrowable(thrown).getCode());
                    }

                    @Override
                    public void onCompleted() {
                        ended.complete(Status.Code.OK);
                    }
                });
        requests.onCompleted();
        return ended.join();
    }

    private static StatusRuntimeException refusal(Runnable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::run);
    }

    private static Status.Code code(Runnable call) {
        StatusRuntimeException refused = refusal(call);
        return refused == null ? Status.Code.OK : refused.getStatus().getCode();
    }

    private static ErrorInfo info(StatusRuntimeException refused) throws InvalidProtocolBufferException {
        return StatusProto.fromThrowable(refused).getDetails(0).unpack(ErrorInfo.class);
    }
}
