package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.DeleteArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.StatementServiceGrpc;
import dev.verbatim.v1.UpdateArticleRequest;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import dev.verbatim.v1.WatchStatementsResponse.ChangeCase;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Watchers are told of every statement that changes, can go on where they stopped, and see the newest state. */
class WatchContractTest {
    private static final int STEPS = 40;
    private static final String HERALD_ALONE = "“The harbour will close in May,” Mayor Ida Moss said in a speech.\n";

    @Test
    void watch_includeCurrent_tellsAllThenCaughtUpThenChanges() throws Exception {
        try (var server = WireServer.start()) {
            server.create("gazette", Texts.GAZETTE);
            var watcher = new Watcher(server, current());

            var first = watcher.untilCaughtUp();
            server.create("moss", HERALD_ALONE);
            var change = watcher.next();

            assertThat(first).isNotEmpty().allMatch(WatchStatementsResponse::hasStatement);
            assertThat(first).allMatch(response -> response.getCause().isEmpty());
            assertThat(first.get(0).getStatement())
                    .isEqualTo(server.statements()
                            .getStatement(GetStatementRequest.newBuilder()
                                    .setName(first.get(0).getStatement().getName())
                                    .build())
                            .getStatement());
            assertThat(change.getStatement().getName()).isEqualTo("statements/moss.1");
            assertThat(change.getCause()).isEqualTo("articles/moss");
            watcher.cancel();
        }
    }

    @Test
    void watch_withdrawal_isRemoved() throws Exception {
        try (var server = WireServer.start()) {
            server.create("moss", HERALD_ALONE);
            var watcher = new Watcher(server, current());
            watcher.untilCaughtUp();

            delete(server, "articles/moss");
            var change = watcher.next();

            assertThat(change.getRemoved()).isEqualTo("statements/moss.1");
            assertThat(change.getCause()).isEqualTo("articles/moss");
            watcher.cancel();
        }
    }

    @Test
    void watch_lesserWitnessComes_isMergedIntoItsStatement() throws Exception {
        try (var server = WireServer.start()) {
            server.create("moss", HERALD_ALONE);
            var watcher = new Watcher(server, current());
            watcher.untilCaughtUp();

            server.create("aaa", HERALD_ALONE);
            var first = watcher.next();
            var second = watcher.next();

            assertThat(first.getStatement().getName()).isEqualTo("statements/aaa.1");
            assertThat(second.getMerged().getAbsorbed()).isEqualTo("statements/moss.1");
            assertThat(second.getMerged().getSurvivor()).isEqualTo(first.getStatement());
            watcher.cancel();
        }
    }

    @Test
    void watch_resumed_goesOnAfterTheTokenWithTheNewestState() throws Exception {
        try (var server = WireServer.start()) {
            server.create("gazette", Texts.GAZETTE);
            var watcher = new Watcher(server, current());
            var token = watcher.lastToken();
            watcher.cancel();
            server.create("moss", HERALD_ALONE);
            server.create("moss2", HERALD_ALONE);
            server.create("zulu", "“We are ready,” Ada Brook said.\n");
            delete(server, "articles/zulu");

            var resumed = new Watcher(
                    server,
                    WatchStatementsRequest.newBuilder().setResumeToken(token).build());
            var moss = resumed.next();
            server.create("more", "“We will see,” Cy Dune said.\n");
            var later = resumed.next();

            assertThat(moss.getStatement().getName()).isEqualTo("statements/moss.1");
            assertThat(moss.getStatement().getCitationsCount()).isEqualTo(2);
            if (later.hasRemoved()) {
                assertThat(later.getRemoved()).isEqualTo("statements/zulu.1");
                later = resumed.next();
            }
            assertThat(later.getStatement().getName()).isEqualTo("statements/more.1");
            resumed.cancel();
        }
    }

    @Test
    void watch_resumedInTheMiddleOfTheCurrent_skipsAndRepeatsNothing() throws Exception {
        try (var server = WireServer.start()) {
            for (int i = 0; i < 30; i++) {
                server.create("a" + i, "“We have " + i + " boats in the harbour,” Ada Brook said.\n");
            }
            var all = new Watcher(server, current());
            var names = names(all.untilCaughtUp());
            all.cancel();

            var cut = new Watcher(server, current());
            List<WatchStatementsResponse> seen = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                seen.add(cut.next());
            }
            cut.cancel();
            var rest = new Watcher(
                    server,
                    WatchStatementsRequest.newBuilder()
                            .setResumeToken(seen.get(6).getResumeToken())
                            .build());
            seen.addAll(rest.untilCaughtUp());
            rest.cancel();

            assertThat(names).hasSize(30);
            assertThat(names(seen)).isEqualTo(names);
        }
    }

    @Test
    void watch_conditions_tellOnlyWhatMeetsThem() throws Exception {
        try (var server = WireServer.start()) {
            server.create("moss", HERALD_ALONE);
            var bySpeaker = new Watcher(
                    server,
                    current().toBuilder().setSpeaker("speakers/ada-brook").build());
            var byChannel = new Watcher(
                    server,
                    current().toBuilder().setChannel(Channel.CHANNEL_SPEECH).build());
            var byName = new Watcher(
                    server,
                    current().toBuilder().setStatement("statements/moss2.1").build());
            assertThat(bySpeaker.untilCaughtUp()).isEmpty();
            assertThat(names(byChannel.untilCaughtUp())).containsExactly("statements/moss.1");
            assertThat(byName.untilCaughtUp()).isEmpty();

            server.create("brook", "“We are ready,” Ada Brook said.\n");
            server.create("moss2", HERALD_ALONE);

            assertThat(bySpeaker.next().getStatement().getName()).isEqualTo("statements/brook.1");
            assertThat(byChannel.next().getStatement().getName()).isEqualTo("statements/moss.1");
            assertThat(byName.next().getStatement().getName()).isEqualTo("statements/moss.1");
            bySpeaker.cancel();
            byChannel.cancel();
            byName.cancel();
        }
    }

    @Test
    void watch_tokenOfAnotherServer_isOutOfRange() throws Exception {
        String token;
        try (var server = WireServer.start()) {
            server.create("gazette", Texts.GAZETTE);
            var watcher = new Watcher(server, current());
            token = watcher.lastToken();
            watcher.cancel();
        }
        try (var server = WireServer.start()) {
            var refused = Refused.by(() -> first(server, token));

            assertThat(refused)
                    .isEqualTo("OUT_OF_RANGE RESUME_TOKEN_EXPIRED"
                            + " {method=verbatim.v1.StatementService.WatchStatements}");
        }
    }

    @Test
    void watch_wrongFields_areNamed() {
        try (var server = WireServer.start()) {
            var refused = Refused.by(() -> server.statements()
                    .watchStatements(WatchStatementsRequest.newBuilder()
                            .setSpeaker("x")
                            .setChannelValue(99)
                            .setStatement("y")
                            .setResumeToken("z")
                            .build())
                    .next());

            assertThat(refused)
                    .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=speaker}"
                            + " [speaker, channel, statement, resume_token]");
        }
    }

    @Test
    void watch_serverStops_endsUnavailable() throws Exception {
        var server = WireServer.start();
        var watcher = new Watcher(server, current());
        watcher.untilCaughtUp();
        server.stop();

        assertThat(watcher.end().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(watcher.end().getDescription()).startsWith("the server is stopping");
        server.close();
    }

    /** A watcher that does not read is told the newest state when it does, in fewer steps than there were. */
    @Test
    void watch_slowReader_getsTheNewestStateAndNotEveryStep() throws Exception {
        try (var server = WireServer.start()) {
            var words = IntStream.range(0, 4_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
            server.create("moss", HERALD_ALONE);
            var watcher = new Watcher(server, current());
            watcher.untilCaughtUp();
            watcher.stopReading();
            for (int version = 1; version <= STEPS; version++) {
                update(server, "articles/moss", "“Version " + version + " of " + words + ",” Mayor Ida Moss said.\n");
            }
            watcher.readOn();
            int told = 0;
            String text;
            do {
                text = watcher.next().getStatement().getText();
                told++;
            } while (!text.startsWith("Version " + STEPS + " "));

            assertThat(told).isLessThan(STEPS / 2);
            watcher.cancel();
        }
    }

    private static void update(WireServer server, String name, String text) {
        var updated = server.articles()
                .updateArticle(UpdateArticleRequest.newBuilder()
                        .setArticle(Article.newBuilder().setName(name).setText(text))
                        .build());
        assertThat(updated.getQuotationsCount()).isPositive();
    }

    private static WatchStatementsResponse first(WireServer server, String token) {
        return server.statements()
                .watchStatements(WatchStatementsRequest.newBuilder()
                        .setResumeToken(token)
                        .build())
                .next();
    }

    private static WatchStatementsRequest current() {
        return WatchStatementsRequest.newBuilder().setIncludeCurrent(true).build();
    }

    private static List<String> names(List<WatchStatementsResponse> responses) {
        return responses.stream()
                .map(response -> response.getStatement().getName())
                .toList();
    }

    private static void delete(WireServer server, String name) {
        var ignored = server.articles()
                .deleteArticle(DeleteArticleRequest.newBuilder().setName(name).build());
        assertThat(ignored).isNotNull();
    }

    /** A watch whose reading the test holds in its hand. */
    private static final class Watcher extends ClientCall.Listener<WatchStatementsResponse> {
        private final ClientCall<WatchStatementsRequest, WatchStatementsResponse> call;
        private final BlockingQueue<WatchStatementsResponse> responses = new LinkedBlockingQueue<>();
        private final BlockingQueue<Status> end = new LinkedBlockingQueue<>();
        private volatile boolean reading = true;

        Watcher(WireServer server, WatchStatementsRequest request) {
            call = server.channel().newCall(StatementServiceGrpc.getWatchStatementsMethod(), CallOptions.DEFAULT);
            call.start(this, new Metadata());
            call.sendMessage(request);
            call.halfClose();
            call.request(1);
        }

        @Override
        public void onMessage(WatchStatementsResponse response) {
            responses.add(response);
            if (reading) {
                call.request(1);
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            end.add(status);
        }

        WatchStatementsResponse next() throws InterruptedException {
            return Optional.ofNullable(responses.poll(60, TimeUnit.SECONDS)).orElseThrow();
        }

        List<WatchStatementsResponse> untilCaughtUp() throws InterruptedException {
            List<WatchStatementsResponse> seen = new ArrayList<>();
            var response = next();
            while (response.getChangeCase() != ChangeCase.CAUGHT_UP) {
                seen.add(response);
                response = next();
            }
            return seen;
        }

        String lastToken() throws InterruptedException {
            var response = next();
            while (response.getChangeCase() != ChangeCase.CAUGHT_UP) {
                response = next();
            }
            return response.getResumeToken();
        }

        void stopReading() {
            reading = false;
        }

        void readOn() {
            reading = true;
            call.request(2);
        }

        Status end() throws InterruptedException {
            var status = Optional.ofNullable(end.poll(60, TimeUnit.SECONDS)).orElseThrow();
            end.add(status);
            return status;
        }

        void cancel() {
            call.cancel("seen enough", null);
        }
    }
}
