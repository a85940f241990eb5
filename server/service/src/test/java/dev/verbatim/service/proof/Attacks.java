package dev.verbatim.service.proof;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import dev.verbatim.service.rpc.RawConnection;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.StatementView;
import dev.verbatim.v1.WatchStatementsRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What clients do that mean harm, or know no better; each tells what came of it, and throws if that is not what should.
 *
 * @param server whom it is done to
 * @param part as many of a hundred as of each are done, in [1, 100]
 */
record Attacks(ServerProcess server, int part) {

    private static final String LIST = "verbatim.v1.StatementService/ListStatements";
    private static final String WATCH = "verbatim.v1.StatementService/WatchStatements";
    private static final String EXTRACT = "verbatim.v1.ArticleService/ExtractQuotations";
    private static final int STREAMS = 120;
    private static final int CONNECTIONS = 3;
    private static final int MEGABYTE = 1 << 20;
    private static final ListStatementsRequest PAGE = ListStatementsRequest.newBuilder()
            .setPageSize(1_000)
            .setView(StatementView.STATEMENT_VIEW_FULL)
            .build();
    private static final WatchStatementsRequest ALL =
            WatchStatementsRequest.newBuilder().setIncludeCurrent(true).build();

    private int some(int all) {
        return Math.max(1, all * part / 100);
    }

    /** Connections that say nothing; {@code meanwhile} happens while they are open. */
    String idleConnections(Runnable meanwhile) throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < some(1_000); i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            meanwhile.run();
            return idle.size() + " open";
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    String pings() throws IOException {
        try (RawConnection raw = new RawConnection(server.port())) {
            return ended(raw, "too_many_pings", some(20_000), i -> raw.frame(RawConnection.PING, 0, 0, new byte[8]));
        }
    }

    String resets() throws IOException {
        try (RawConnection raw = new RawConnection(server.port())) {
            return ended(raw, "too_many_rststreams", some(20_000), i -> {
                raw.headers(2 * i + 1, LIST);
                raw.reset(2 * i + 1);
            });
        }
    }

    /** Sends until the server ends the connection, for the right reason. */
    private static String ended(RawConnection raw, String reason, int count, Step step) throws IOException {
        int sent = 0;
        try {
            for (; sent < count; sent++) {
                step.take(sent);
            }
            raw.flush();
        } catch (SocketException e) {
            return sent + " sent before the connection was closed";
        }
        try {
            require(reason, raw.awaitGoAway());
            return sent + " sent, " + reason;
        } catch (SocketException | EOFException e) {
            return sent + " sent, connection closed";
        }
    }

    /** The server refuses what is too many, and then the client. */
    String openStreams() throws IOException {
        try (RawConnection raw = new RawConnection(server.port())) {
            return ended(raw, "too_many_rststreams", some(20_000), i -> raw.headers(2 * i + 1, WATCH));
        }
    }

    String largeMessages() {
        return answers(some(40), 5 * MEGABYTE, "identity");
    }

    String gzipBombs() {
        return answers(some(40), 64 * MEGABYTE, "gzip");
    }

    private String answers(int count, int bytes, String compression) {
        ExtractQuotationsRequest request = extract(ByteString.copyFrom(new byte[bytes]));
        for (int i = 0; i < count; i++) {
            require(
                    Status.Code.RESOURCE_EXHAUSTED,
                    code(() -> server.articles().withCompression(compression).extractQuotations(request)));
        }
        return count + " of " + bytes / MEGABYTE + " MiB, all RESOURCE_EXHAUSTED";
    }

    String invalidMessages() throws IOException {
        int count = some(10_000);
        try (RawConnection raw = new RawConnection(server.port())) {
            for (int i = 0; i < count; i++) {
                raw.headers(2 * i + 1, EXTRACT);
                raw.message(2 * i + 1, new byte[] {(byte) 0xff, (byte) 0xff, (byte) i});
                raw.flush();
                require(Status.Code.INVALID_ARGUMENT.value(), raw.awaitStatus(2 * i + 1));
            }
        }
        return count + ", all INVALID_ARGUMENT";
    }

    String pageTokens() {
        int count = some(10_000);
        for (int i = 0; i < count; i++) {
            ListStatementsRequest request = ListStatementsRequest.newBuilder()
                    .setPageToken(Integer.toString(i * 7_919, 36).repeat(1 + i % 40))
                    .build();
            require(Status.Code.INVALID_ARGUMENT, code(() -> server.statements().listStatements(request)));
        }
        return count + ", all INVALID_ARGUMENT";
    }

    String cancelledStreams() throws IOException {
        int connections = some(80);
        for (int connection = 0; connection < connections; connection++) {
            try (RawConnection raw = new RawConnection(server.port())) {
                for (int i = 0; i < STREAMS; i++) {
                    raw.headers(2 * i + 1, i % 2 == 0 ? WATCH : LIST);
                    raw.message(2 * i + 1, i % 2 == 0 ? ALL : PAGE);
                    raw.reset(2 * i + 1);
                }
                raw.flush();
            }
        }
        return connections * STREAMS + " streams";
    }

    String unreadLists(Runnable meanwhile) throws IOException {
        int bytes = server.statements().listStatements(PAGE).getSerializedSize();
        return unread(LIST, PAGE, bytes, Math.min(STREAMS, some(200) * MEGABYTE / bytes + 1), meanwhile);
    }

    String unreadWatches(Runnable meanwhile) throws IOException {
        int bytes = server.statements().listStatements(PAGE).getSerializedSize();
        return unread(WATCH, ALL, bytes, Math.min(STREAMS, some(200) * MEGABYTE / bytes + 1), meanwhile);
    }

    /** Several connections ask for so much each and read nothing of it. */
    private String unread(String method, MessageLite request, int bytes, int streams, Runnable meanwhile)
            throws IOException {
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                RawConnection raw = new RawConnection(server.port());
                connections.add(raw);
                for (int i = 0; i < streams; i++) {
                    raw.headers(2 * i + 1, method);
                    raw.message(2 * i + 1, request);
                }
                raw.flush();
                meanwhile.run();
            }
            return CONNECTIONS * streams + " streams, " + (long) CONNECTIONS * streams * bytes / MEGABYTE
                    + " MB to read, " + server.residentMegabytes() + " MB resident meanwhile";
        } finally {
            for (RawConnection raw : connections) {
                raw.close();
            }
        }
    }

    /** More articles at once, each as long as allowed, than may be read; health is asked meanwhile. */
    String slowCalls() throws InterruptedException {
        ExtractQuotationsRequest request = extract(
                ByteString.copyFromUtf8(SampleArticles.article(1).getText().repeat(some(400))));
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(ArticleServiceGrpc.newFutureStub(server.channel())
                    .withDeadlineAfter(60, TimeUnit.SECONDS)
                    .extractQuotations(request));
        }
        long start = System.nanoTime();
        HealthGrpc.newBlockingStub(server.channels(2).get(1)).check(HealthCheckRequest.getDefaultInstance());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Map<Status.Code, AtomicInteger> codes = new TreeMap<>();
        for (Future<?> call : calls) {
            Status.Code code = Status.Code.OK;
            try {
                call.get();
            } catch (ExecutionException e) {
                code = Status.fromThrowable(e).getCode();
            }
            codes.computeIfAbsent(code, any -> new AtomicInteger()).incrementAndGet();
        }
        return codes + ", health beside them in " + millis + " ms";
    }

    private static ExtractQuotationsRequest extract(ByteString text) {
        return ExtractQuotationsRequest.newBuilder()
                .setArticle(Article.newBuilder().setTextBytes(text))
                .build();
    }

    private static Status.Code code(Runnable call) {
        try {
            call.run();
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    private static void require(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(actual + " where " + expected + " should be");
        }
    }

    private interface Step {
        void take(int number) throws IOException;
    }
}
