package dev.verbatim.service.rpc;

import com.google.protobuf.MessageLite;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Counts the bytes of answers that clients have yet to read, since they stay in memory beside the heap until then. Safe for
 * use by several threads.
 */
final class Unread {

    private final long most;
    private final AtomicLong bytes = new AtomicLong();

    /** None yet; no answer is begun once there are more than {@code most} bytes. */
    Unread(long most) {
        this.most = most;
    }

    /** The answer to come of a call. To be asked for before the call's handler returns. */
    Answer of(ServerCallStreamObserver<?> observer) {
        Answer answer = new Answer();
        observer.setOnCancelHandler(answer::gone);
        observer.setOnCloseHandler(answer::gone);
        return answer;
    }

    /** One answer: counts until it has been sent, or nobody wants it any more. */
    final class Answer {

        private int size;
        private boolean gone;

        /** What {@code work} gives, unless too much is unread. */
        <T> T counted(Supplier<T> work) {
            if (bytes.get() > most) {
                throw Status.UNAVAILABLE
                        .withDescription("clients have yet to read more than " + most
                                + " bytes of answers, which is the most: try again with backoff")
                        .asRuntimeException();
            }
            T answer = work.get();
            if (answer instanceof MessageLite message) {
                add(message.getSerializedSize());
            }
            return answer;
        }

        private synchronized void add(int added) {
            if (!gone) {
                size = added;
                bytes.addAndGet(added);
            }
        }

        private synchronized void gone() {
            if (!gone) {
                gone = true;
                bytes.addAndGet(-size);
            }
        }
    }
}
