package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A stream asks for no more than it can work on, answers everything once, and ends when everything is answered. */
class IngestStreamTest {

    private static final int WINDOW = 40;

    private final Responses responses = new Responses();
    private final Queue<CompletableFuture<CompletionStage<CreateArticleResponse>>> readings = new ArrayDeque<>();
    private final Queue<CompletableFuture<CreateArticleResponse>> answers = new ArrayDeque<>();
    private final List<IngestStream> ended = new ArrayList<>();
    private int allRead;
    private final IngestStream stream =
            new IngestStream(responses, this::work, () -> WINDOW, () -> allRead++, ended::add);

    @Test
    void start_nothingReceived_asksForAsManyAsMayBeInWork() {
        stream.start();

        assertThat(responses.asked).isEqualTo(IngestStream.IN_WORK);
    }

    @Test
    void receive_noneRead_asksForNoMore() {
        stream.start();
        receive(IngestStream.IN_WORK);

        assertThat(responses.asked).isEqualTo(IngestStream.IN_WORK);
    }

    @Test
    void read_oneOfThem_asksForOneMore() {
        stream.start();
        receive(IngestStream.IN_WORK);
        read();

        assertThat(responses.asked).isEqualTo(IngestStream.IN_WORK + 1);
    }

    @Test
    void read_allButNoneAnswered_asksForNoMoreThanTheWindow() {
        stream.start();
        for (int i = 0; i < WINDOW; i++) {
            receive(1);
            read();
        }

        assertThat(responses.asked).isEqualTo(WINDOW);
        answer();
        assertThat(responses.asked).isEqualTo(WINDOW + 1);
    }

    @Test
    void answer_noneTaken_asksForNoMoreUntilTheyAre() {
        responses.ready = false;
        stream.start();
        receive(1);
        read();
        answer();
        assertThat(responses.asked).isEqualTo(IngestStream.IN_WORK + 1);

        for (int i = 0; i < IngestStream.IN_WORK; i++) {
            receive(1);
            read();
            answer();
        }
        assertThat(responses.asked).isEqualTo(IngestStream.IN_WORK + 1);
        assertThat(responses.sent).isEmpty();

        responses.ready = true;
        responses.onReady.run();
        assertThat(responses.sent).hasSize(IngestStream.IN_WORK + 1).doesNotHaveDuplicates();
        assertThat(responses.asked).isEqualTo(2 * IngestStream.IN_WORK + 1);
    }

    @Test
    void halfClose_articlesInWork_endsAfterTheLastAnswer() {
        stream.start();
        receive(2);
        stream.onCompleted();
        read();
        answer();

        assertThat(responses.end).isEqualTo("open");
        read();
        answer();

        assertThat(responses.sent).hasSize(2);
        assertThat(responses.end).isEqualTo("completed");
        assertThat(ended).containsExactly(stream);
    }

    @Test
    void halfClose_nothingReceived_endsAtOnce() {
        stream.start();
        stream.onCompleted();

        assertThat(responses.end).isEqualTo("completed");
    }

    @Test
    void receive_requestIdThatIsNone_isAnsweredAlone() {
        stream.start();
        stream.onNext(IngestArticlesRequest.newBuilder().setRequestId("seven").build());
        receive(1);
        read();
        answer();

        assertThat(responses.sent.get(0).getRequestId()).isEqualTo("seven");
        assertThat(responses.sent.get(0).getError().getMessage()).startsWith("request_id: is not a UUID");
        assertThat(responses.sent.get(1).hasResult()).isTrue();
    }

    @Test
    void read_fails_isAnsweredAndTheStreamGoesOn() {
        stream.start();
        receive(2);
        readings.remove().completeExceptionally(Status.CANCELLED.asRuntimeException());
        read();
        answer();

        assertThat(responses.sent).extracting(IngestArticlesResponse::hasError).containsExactly(true, false);
        assertThat(responses.end).isEqualTo("open");
    }

    @Test
    void drain_articlesInWork_answersThemAndEndsUnavailable() {
        stream.start();
        receive(1);
        stream.drain();
        read();

        assertThat(responses.end).isEqualTo("open");
        answer();

        assertThat(responses.sent).hasSize(1);
        assertThat(responses.asked).isEqualTo(IngestStream.IN_WORK);
        assertThat(responses.end).isEqualTo("UNAVAILABLE");
    }

    @Test
    void cancel_articlesInWork_writesNothingMore() {
        stream.start();
        receive(2);
        read();
        responses.onCancel.run();
        answer();
        read();
        answer();

        assertThat(responses.sent).isEmpty();
        assertThat(responses.end).isEqualTo("open");
        assertThat(ended).contains(stream);
    }

    @Test
    void halfClose_articlesInWork_tellsOnceThatAllAreRead() {
        stream.start();
        receive(2);
        read();
        stream.onCompleted();
        assertThat(allRead).isZero();

        read();
        assertThat(allRead).isOne();
        answer();
        answer();
        assertThat(allRead).isOne();
    }

    @Test
    void cancel_nothingReceived_tellsThatNothingWillCome() {
        stream.start();
        responses.onCancel.run();

        assertThat(allRead).isOne();
    }

    private CompletionStage<CompletionStage<CreateArticleResponse>> work(IngestArticlesRequest request) {
        readings.add(new CompletableFuture<>());
        return readings.stream().reduce((first, last) -> last).orElseThrow();
    }

    private void receive(int articles) {
        for (int i = 0; i < articles; i++) {
            stream.onNext(IngestArticlesRequest.newBuilder()
                    .setRequestId(UUID.randomUUID().toString())
                    .build());
        }
    }

    private void read() {
        answers.add(new CompletableFuture<>());
        readings.remove()
                .complete(answers.stream().reduce((first, last) -> last).orElseThrow());
    }

    private void answer() {
        answers.remove().complete(CreateArticleResponse.getDefaultInstance());
    }

    /** The client's side of the stream. */
    private static final class Responses extends ServerCallStreamObserver<IngestArticlesResponse> {

        private final List<IngestArticlesResponse> sent = new ArrayList<>();
        private boolean ready = true;
        private int asked;
        private String end = "open";
        private Runnable onReady = () -> {};
        private Runnable onCancel = () -> {};

        @Override
        public void onNext(IngestArticlesResponse response) {
            sent.add(response);
        }

        @Override
        public void onError(Throwable thrown) {
            end = Status.fromThrowable(thrown).getCode().name();
        }

        @Override
        public void onCompleted() {
            end = "completed";
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {
            onCancel = handler;
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {
            onReady = handler;
        }

        @Override
        public void request(int count) {
            asked += count;
        }

        @Override
        public void setCompression(String compression) {}

        @Override
        public void setMessageCompression(boolean enabled) {}

        @Override
        public void disableAutoInboundFlowControl() {}

        @Override
        public void disableAutoRequest() {}
    }
}
