package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many articles a stream takes of which none is answered. */
class IngestWindowTest {

    private static final IngestArticlesRequest REQUEST = IngestArticlesRequest.newBuilder()
            .setRequestId("4bf1a9e2-0c1d-4e7a-9f38-5d2c6b7a8e90")
            .build();

    @ParameterizedTest
    @CsvSource({"0, 16", "100, 100", "20000, 8192"})
    void receive_readButNotMatched_areAsManyAsTheArchiveHasUpToABound(int articlesStored, int most) {
        HeldAnswer<IngestArticlesResponse> responses = new HeldAnswer<>();
        IngestStream stream = new IngestStreams(() -> articlesStored).open(responses, request -> readAndNeverMatched());
        for (int received = 0; received < responses.asked(); received++) {
            stream.onNext(REQUEST);
        }

        assertThat(responses.asked()).isEqualTo(most);
    }

    private static CompletionStage<CompletionStage<CreateArticleResponse>> readAndNeverMatched() {
        return CompletableFuture.completedFuture(new CompletableFuture<>());
    }
}
