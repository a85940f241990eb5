package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** However many look things up at once, no more than a thousand and some wait for an answer. */
class LookUpLimitTest {

    private static final int LOOKUPS = 1_024;

    @Test
    void lookUps_moreThanMayBeUnderWay_areRefused() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        try (Workers workers = new Workers(1)) {
            Calls calls = new Calls(workers, 1);
            List<Answer> held = new ArrayList<>();
            for (int i = 0; i < LOOKUPS; i++) {
                held.add(new Answer());
                calls.lookUp(held.get(i), () -> awaited(answer));
            }
            Answer refused = new Answer();

            calls.lookUp(refused, () -> "late");

            assertThat(refused.failure()).isEqualTo(Status.Code.UNAVAILABLE);
            answer.countDown();
            for (Answer each : held) {
                each.done.await();
                assertThat(each.failure()).isEqualTo(Status.Code.OK);
            }
        }
    }

    private static String awaited(CountDownLatch answer) {
        try {
            answer.await();
            return "answered";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what a call ended with. */
    private static final class Answer extends ServerCallStreamObserver<String> {

        private final CountDownLatch done = new CountDownLatch(1);
        private volatile Optional<Throwable> thrown = Optional.empty();

        Status.Code failure() {
            return thrown.map(failure -> Status.fromThrowable(failure).getCode())
                    .orElse(Status.Code.OK);
        }

        @Override
        public void onNext(String answer) {}

        @Override
        public void onError(Throwable failure) {
            thrown = Optional.of(failure);
            done.countDown();
        }

        @Override
        public void onCompleted() {
            done.countDown();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {}

        @Override
        public void setCompression(String compression) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {}

        @Override
        public void disableAutoInboundFlowControl() {}

        @Override
        public void request(int count) {}

        @Override
        public void setMessageCompression(boolean enable) {}
    }
}
