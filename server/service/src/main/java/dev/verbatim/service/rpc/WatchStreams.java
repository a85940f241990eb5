package dev.verbatim.service.rpc;

import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.wire.Questions;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.WatchStatementsResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The watchers there are, so that they can be told of changes and of the end. Safe for use by several threads. */
final class WatchStreams {

    static final int MAXIMUM = 1_024;

    private final Archive<Statement> archive;
    private final Executor executor;
    private final Admission admission = new Admission(MAXIMUM);
    private final Set<WatchStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** No watcher yet; statements are edited and sent on {@code executor}. */
    WatchStreams(Archive<Statement> archive, Executor executor) {
        this.archive = archive;
        this.executor = executor;
        archive.listen(() -> open.forEach(WatchStream::wake));
    }

    /** Opens a watcher's stream. To be called before the call's handler returns. */
    void open(ServerCallStreamObserver<WatchStatementsResponse> responses, Questions.Watch watch) {
        if (!admission.enter()) {
            responses.onError(Status.UNAVAILABLE
                    .withDescription(MAXIMUM + " streams watch statements, which is the most: try again with backoff")
                    .asRuntimeException());
            return;
        }
        archive.changes().open();
        WatchStream stream = new WatchStream(responses, new WatchCursor(archive, watch), executor, this::left);
        open.add(stream);
        stream.wake();
        if (draining) {
            stream.drain();
        }
    }

    private void left(WatchStream stream) {
        if (open.remove(stream)) {
            admission.leave();
        }
    }

    /** How many there are. */
    int count() {
        return open.size();
    }

    /** Ends every watcher with {@code UNAVAILABLE}. */
    void drain() {
        draining = true;
        open.forEach(WatchStream::drain);
    }
}
