package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.Status;
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

    private final HeldAnswer<IngestArticlesResponse> responses = new HeldAnswer<>();
    private final Queue<CompletableFuture<CompletionStage<CreateArticleResponse>>> readings = new ArrayDeque<>();
    private final Queue<CompletableFuture<CreateArticleResponse>> answers = new ArrayDeque<>();
    private final List<IngestStream> ended = new ArrayList<>();
    private int allRead;
    private final IngestStream stream =
            new IngestStream(responses, this::work, () -> WINDOW, () -> allRead++, ended::add);

    @Test
    void start_nothingReceived_asksForAsManyAsMayBeInWork() {
        stream.start();

        assertThat(responses.asked()).isEqualTo(IngestStream.IN_WORK);
    }

    @Test
    void receive_noneRead_asksForNoMore() {
        stream.start();
        receive(IngestStream.IN_WORK);

        assertThat(responses.asked()).isEqualTo(IngestStream.IN_WORK);
    }

    @Test
    void read_oneOfThem_asksForOneMore() {
        stream.start();
        receive(IngestStream.IN_WORK);
        read();

        assertThat(responses.asked()).isEqualTo(IngestStream.IN_WORK + 1);
    }

    @Test
    void read_allButNoneAnswered_asksForNoMoreThanTheWindow() {
        stream.start();
        for (int i = 0; i < WINDOW; i++) {
            receive(1);
            read();
        }

        assertThat(responses.asked()).isEqualTo(WINDOW);
        answer();
        assertThat(responses.asked()).isEqualTo(WINDOW + 1);
    }

    @Test
    void answer_noneTaken_asksForNoMoreUntilTheyAre() {
        responses.takeNothing();
        stream.start();
        receive(1);
        read();
        answer();
        assertThat(responses.asked()).isEqualTo(IngestStream.IN_WORK + 1);

        for (int i = 0; i < IngestStream.IN_WORK; i++) {
            receive(1);
            read();
            answer();
        }
        assertThat(responses.asked()).isEqualTo(IngestStream.IN_WORK + 1);
        assertThat(responses.answers()).isEmpty();

        responses.takeAgain();
        assertThat(responses.answers()).hasSize(IngestStream.IN_WORK + 1).doesNotHaveDuplicates();
        assertThat(responses.asked()).isEqualTo(2 * IngestStream.IN_WORK + 1);
    }

    @Test
    void halfClose_articlesInWork_endsAfterTheLastAnswer() {
        stream.start();
        receive(2);
        stream.onCompleted();
        read();
        answer();

        assertThat(responses.hasEnded()).isFalse();
        read();
        answer();

        assertThat(responses.answers()).hasSize(2);
        assertThat(responses.isCompleted()).isTrue();
        assertThat(ended).containsExactly(stream);
    }

    @Test
    void halfClose_nothingReceived_endsAtOnce() {
        stream.start();
        stream.onCompleted();

        assertThat(responses.isCompleted()).isTrue();
    }

    @Test
    void receive_requestIdThatIsNone_isAnsweredAlone() {
        stream.start();
        stream.onNext(IngestArticlesRequest.newBuilder().setRequestId("seven").build());
        receive(1);
        read();
        answer();

        assertThat(responses.answers().get(0).getRequestId()).isEqualTo("seven");
        assertThat(responses.answers().get(0).getError().getMessage()).startsWith("request_id: is not a UUID");
        assertThat(responses.answers().get(1).hasResult()).isTrue();
    }

    @Test
    void read_fails_isAnsweredAndTheStreamGoesOn() {
        stream.start();
        receive(2);
        readings.remove().completeExceptionally(Status.CANCELLED.asRuntimeException());
        read();
        answer();

        assertThat(responses.answers())
                .extracting(IngestArticlesResponse::hasError)
                .containsExactly(true, false);
        assertThat(responses.hasEnded()).isFalse();
    }

    @Test
    void drain_articlesInWork_answersThemAndEndsUnavailable() {
        stream.start();
        receive(1);
        stream.drain();
        read();

        assertThat(responses.hasEnded()).isFalse();
        answer();

        assertThat(responses.answers()).hasSize(1);
        assertThat(responses.asked()).isEqualTo(IngestStream.IN_WORK);
        assertThat(responses.failure()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void cancel_articlesInWork_writesNothingMore() {
        stream.start();
        receive(2);
        read();
        responses.cancel();
        answer();
        read();
        answer();

        assertThat(responses.answers()).isEmpty();
        assertThat(responses.hasEnded()).isFalse();
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
        responses.cancel();

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
}
