package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.service.wire.Questions;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many watch at once, no more than a thousand and some are let in. */
class WatcherLimitTest {

    private static final int WATCHERS = 1_024;

    @Test
    void watchers_moreThanMayWatch_areRefusedUntilOneLeaves() {
        try (Served served = new Served(new PlainEngine().engine())) {
            WatchStreams streams = new WatchStreams(served.archive, Runnable::run);
            List<HeldAnswer<WatchStatementsResponse>> admitted = new ArrayList<>();
            for (int i = 0; i < WATCHERS; i++) {
                admitted.add(open(streams));
            }

            assertThat(open(streams).failure()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(admitted).allMatch(watcher -> watcher.failure() == Status.Code.OK);
            assertThat(streams.count()).isEqualTo(WATCHERS);

            admitted.get(0).cancel();
            assertThat(open(streams).failure()).isEqualTo(Status.Code.OK);
            assertThat(open(streams).failure()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void watcher_takesNothing_isSentNothingUntilItDoes() {
        try (Served served = new Served(new PlainEngine().engine())) {
            WatchStreams streams = new WatchStreams(served.archive, Runnable::run);
            HeldAnswer<WatchStatementsResponse> watcher = new HeldAnswer<>();
            watcher.takeNothing();

            streams.open(
                    watcher,
                    Questions.watch(WatchStatementsRequest.newBuilder()
                            .setIncludeCurrent(true)
                            .build()));

            assertThat(watcher.answers()).isEmpty();
            watcher.takeAgain();
            assertThat(watcher.answers()).isNotEmpty();
        }
    }

    private static HeldAnswer<WatchStatementsResponse> open(WatchStreams streams) {
        HeldAnswer<WatchStatementsResponse> watcher = new HeldAnswer<>();
        streams.open(watcher, Questions.watch(WatchStatementsRequest.getDefaultInstance()));
        return watcher;
    }
}
