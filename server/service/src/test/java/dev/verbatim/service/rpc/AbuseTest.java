package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.article.Article;
import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.witness.Testimony;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that mean harm, or know no better, are told so; the others are served meanwhile. */
class AbuseTest {

    private static final String GET = "verbatim.v1.StatementService/GetStatement";
    private static final String WATCH = "verbatim.v1.StatementService/WatchStatements";
    private static final GetStatementRequest A1 =
            GetStatementRequest.newBuilder().setName("statements/a.1").build();

    private final PlainEngine engine = new PlainEngine();
    private final Served served = new Served(engine.engine());

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void streams_openedAndReset_endTheConnection() throws IOException {
        try (RawConnection raw = new RawConnection(served.server.port())) {
            for (int i = 0; i < 250; i++) {
                raw.headers(2 * i + 1, GET);
                raw.reset(2 * i + 1);
            }
            raw.frame(RawConnection.PING, 0, 0, new byte[8]);
            raw.flush();

            assertThat(raw.awaitGoAway()).isEqualTo("too_many_rststreams");
        }
        requireServed();
    }

    @Test
    void pings_withoutEnd_endTheConnection() throws IOException {
        try (RawConnection raw = new RawConnection(served.server.port())) {
            for (int i = 0; i < 100; i++) {
                raw.frame(RawConnection.PING, 0, 0, new byte[8]);
            }
            raw.flush();

            assertThat(raw.awaitGoAway()).isEqualTo("too_many_pings");
        }
        requireServed();
    }

    /** gRPC would log a stack trace for each that is refused. */
    @Test
    void streams_moreThanAConnectionMayHave_areRefusedWithoutALine() throws IOException {
        int opened = 300;
        int refused = 0;
        try (LogCapture log = new LogCapture("io.grpc.netty.shaded.io.grpc.netty");
                RawConnection raw = new RawConnection(served.server.port())) {
            for (int i = 0; i < opened; i++) {
                raw.headers(2 * i + 1, WATCH);
            }
            raw.flush();
            while (refused < opened - 128) {
                refused += raw.read().type() == RawConnection.RST_STREAM ? 1 : 0;
            }
            assertThat(log.messages()).isEmpty();
        }
        requireServed();
    }

    /** The nearer to the hard limit, the likelier gRPC refuses. */
    @Test
    void header_tooLarge_isAnsweredAndTheConnectionLives() throws IOException {
        served.articles().createArticle(create("a", "Ada Brook: Yes."));
        try (RawConnection raw = new RawConnection(served.server.port())) {
            int stream = 1;
            int status = 0;
            while (status == 0 && stream < 100) {
                raw.headers(stream, GET, "x-large", "x".repeat(15_900));
                raw.message(stream, A1);
                raw.flush();
                status = raw.awaitStatus(stream);
                stream += 2;
            }

            assertThat(status).isEqualTo(io.grpc.Status.Code.RESOURCE_EXHAUSTED.value());
            assertThat(raw.call(stream, GET, A1)).isZero();
        }
    }

    /** Small ones count too: each as 32 bytes more than it has. */
    @Test
    void header_beyondTheHardLimit_isNeverAnsweredByTheMethod() throws IOException {
        try (RawConnection raw = new RawConnection(served.server.port())) {
            List<String> headers = new ArrayList<>(List.of("x-large", "x".repeat(14_000)));
            for (int i = 0; i < 150; i++) {
                headers.addAll(List.of("x", "y"));
            }
            raw.headers(1, GET, headers.toArray(new String[0]));
            raw.message(1, A1);
            raw.flush();

            assertThat(raw.awaitStatus(1)).isEqualTo(RawConnection.NO_STATUS);
        }
        requireServed();
    }

    @Test
    void connections_idleByTheThousand_leaveRoomForOthers() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), served.server.port()));
            }
            requireServed();
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void calls_cancelledHalfWay_areNotLogged() throws IOException {
        served.articles().createArticle(create("a", "Ada Brook: Yes."));
        try (LogCapture log = new LogCapture(Errors.class)) {
            for (int connection = 0; connection < 8; connection++) {
                try (RawConnection raw = new RawConnection(served.server.port())) {
                    for (int i = 0; i < 120; i++) {
                        raw.headers(2 * i + 1, i % 2 == 0 ? WATCH : "verbatim.v1.StatementService/ListStatements");
                        raw.message(2 * i + 1, ListStatementsRequest.getDefaultInstance());
                        raw.reset(2 * i + 1);
                    }
                    raw.flush();
                }
            }
            requireServed();
            assertThat(log.causes()).isEmpty();
        }
    }

    @Test
    void calls_moreThanCanBeAnalyzed_areRefusedAtOnceAndHealthAnswers() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Engine slow = new Engine(article -> read(article, open), () -> engine::match, engine::edit);
        try (Served busy = new Served(slow, new CacheBound.Entries(10), 32)) {
            var health = HealthGrpc.newBlockingStub(busy.channel);
            assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                    .isEqualTo(ServingStatus.SERVING);
            List<Future<CreateArticleResponse>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(ArticleServiceGrpc.newFutureStub(busy.channel)
                        .createArticle(create("a" + i, "Ada Brook: Yes.")));
            }
            for (int i = 32; i < 40; i++) {
                Future<CreateArticleResponse> refused = calls.get(i);
                var thrown = catchThrowableOfType(ExecutionException.class, refused::get);
                assertThat(thrown).hasMessageContaining("RESOURCE_EXHAUSTED");
            }
            assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                    .isEqualTo(ServingStatus.SERVING);
            open.countDown();
            for (int i = 0; i < 32; i++) {
                assertThat(calls.get(i).get().getQuotationsCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void pageTokens_madeUp_areAllRefused() {
        for (int i = 0; i < 500; i++) {
            var request = ListStatementsRequest.newBuilder()
                    .setPageToken(Integer.toString(i * 7_919, 36).repeat(1 + i % 40))
                    .build();
            var thrown = catchThrowableOfType(
                    StatusRuntimeException.class, () -> served.statements().listStatements(request));
            assertThat(thrown.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.INVALID_ARGUMENT);
        }
    }

    private Testimony read(Article article, CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return engine.read(article);
    }

    private void requireServed() {
        assertThat(served.articles().createArticle(create("z", "Cy Dune: Yes.")).getQuotationsCount())
                .isEqualTo(1);
    }

    private static CreateArticleRequest create(String id, String text) {
        return CreateArticleRequest.newBuilder()
                .setArticleId(id)
                .setArticle(dev.verbatim.v1.Article.newBuilder().setText(text))
                .build();
    }
}
