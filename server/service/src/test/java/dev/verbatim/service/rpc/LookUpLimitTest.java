package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
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
            List<HeldAnswer<String>> held = new ArrayList<>();
            for (int i = 0; i < LOOKUPS; i++) {
                held.add(new HeldAnswer<>());
                calls.lookUp(held.get(i), () -> awaited(answer));
            }
            HeldAnswer<String> refused = new HeldAnswer<>();

            calls.lookUp(refused, () -> "late");

            assertThat(refused.failure()).isEqualTo(Status.Code.UNAVAILABLE);
            answer.countDown();
            for (HeldAnswer<String> each : held) {
                each.awaitEnd();
                assertThat(each.failure()).isEqualTo(Status.Code.OK);
            }
        }
    }

    /** Clients that asked for lists and never read them took all memory beside the heap, and the others' answers with it. */
    @Test
    void lookUps_answersUnread_areRefusedUntilTheyAreRead() throws InterruptedException {
        try (Workers workers = new Workers(1)) {
            Calls calls = new Calls(workers, 1, new Unread(2));
            HeldAnswer<StringValue> unread = lookedUp(calls);
            assertThat(unread.failure()).isEqualTo(Status.Code.OK);
            assertThat(lookedUp(calls).failure()).isEqualTo(Status.Code.UNAVAILABLE);

            unread.close();
            HeldAnswer<StringValue> cancelled = lookedUp(calls);
            assertThat(cancelled.failure()).isEqualTo(Status.Code.OK);
            assertThat(lookedUp(calls).failure()).isEqualTo(Status.Code.UNAVAILABLE);

            cancelled.cancel();
            assertThat(lookedUp(calls).failure()).isEqualTo(Status.Code.OK);
        }
    }

    private static HeldAnswer<StringValue> lookedUp(Calls calls) throws InterruptedException {
        HeldAnswer<StringValue> answer = new HeldAnswer<>();
        calls.lookUp(answer, () -> StringValue.of("an answer"));
        answer.awaitEnd();
        return answer;
    }

    private static String awaited(CountDownLatch answer) {
        try {
            answer.await();
            return "answered";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
