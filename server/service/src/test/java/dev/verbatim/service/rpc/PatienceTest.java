package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.WatchStatementsRequest;
import io.grpc.Status;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a server with little patience does with connections that say nothing, do nothing or stay. */
class PatienceTest {

    private static final String GET = "verbatim.v1.StatementService/GetStatement";
    private static final String WATCH = "verbatim.v1.StatementService/WatchStatements";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Patience USUAL = Patience.USUAL;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PlainEngine engine = new PlainEngine();

    @Test
    void connection_saysNothing_isClosed() throws IOException {
        Patience patience =
                new Patience(SHORT, USUAL.idle(), USUAL.farewell(), USUAL.pings(), USUAL.silence(), USUAL.reply());
        try (Served served = new Served(engine.engine(), Optional.empty(), patience);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);

            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(1_000);
        }
    }

    @Test
    void connection_withoutCalls_isAskedToLeave() throws IOException {
        Patience patience = new Patience(
                USUAL.handshake(), SECOND, USUAL.farewell(), USUAL.pings(), USUAL.silence(), USUAL.reply());
        try (Served served = new Served(engine.engine(), Optional.empty(), patience);
                RawConnection raw = new RawConnection(served.server.port())) {
            assertThat(call(raw)).isEqualTo(Status.Code.NOT_FOUND.value());

            assertThat(raw.awaitGoAway()).isEqualTo("max_idle");
        }
    }

    @Test
    void connection_old_isAskedToLeaveAndThenClosed() throws IOException {
        Patience patience =
                new Patience(USUAL.handshake(), USUAL.idle(), SHORT, USUAL.pings(), USUAL.silence(), USUAL.reply());
        try (Served served = new Served(engine.engine(), Optional.of(SECOND), patience);
                RawConnection raw = new RawConnection(served.server.port())) {
            watch(raw);

            assertThat(raw.awaitGoAway()).isEqualTo("max_age");
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> readOn(raw));
        }
    }

    @Test
    void connection_doesNotSayThatItIsStillThere_isAskedToLeave() throws IOException {
        Patience patience = new Patience(
                USUAL.handshake(),
                USUAL.idle(),
                USUAL.farewell(),
                USUAL.pings(),
                SECOND,
                SHORT); // gRPC makes ten seconds of one
        try (Served served = new Served(engine.engine(), Optional.empty(), patience);
                RawConnection raw = new RawConnection(served.server.port())) {
            watch(raw);

            assertThat(raw.awaitGoAway()).isEmpty();
        }
    }

    @Test
    void pings_noOftenerThanAllowed_areAnswered() throws IOException {
        Patience patience = new Patience(
                USUAL.handshake(), USUAL.idle(), USUAL.farewell(), Duration.ZERO, USUAL.silence(), USUAL.reply());
        try (Served served = new Served(engine.engine(), Optional.empty(), patience);
                RawConnection raw = new RawConnection(served.server.port())) {
            for (int i = 0; i < 100; i++) {
                raw.frame(RawConnection.PING, 0, 0, new byte[8]);
            }

            assertThat(call(raw)).isEqualTo(Status.Code.NOT_FOUND.value());
        }
    }

    private static int call(RawConnection raw) throws IOException {
        return raw.call(
                1,
                GET,
                GetStatementRequest.newBuilder().setName("statements/a.1").build());
    }

    private static void watch(RawConnection raw) throws IOException {
        raw.headers(1, WATCH);
        raw.message(1, WatchStatementsRequest.getDefaultInstance());
        raw.flush();
    }

    /** Reads to the end, and answers whoever asks whether it is there. */
    private static void readOn(RawConnection raw) throws IOException {
        while (true) {
            RawConnection.Frame frame = raw.read();
            if (frame.type() == RawConnection.PING) {
                raw.answer(frame);
            }
        }
    }
}
