package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.Article;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import dev.verbatim.v1.ListArticlesRequest;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IngestContractTest {
    @Test
    void stream_goodDuplicateAndBadArticles_answersEachOnceAndGoesOn() {
        try (var server = WireServer.start()) {
            var stream = new Stream(Integer.MAX_VALUE);
            server.articleStreams().ingestArticles(stream);
            var expected = new TreeMap<String, String>();
            expected.put(stream.send("gazette", Texts.GAZETTE), "articles/gazette");
            expected.put(stream.send("gazette", Texts.GAZETTE), "articles/gazette");
            expected.put(
                    stream.send("empty", ""), "INVALID_ARGUMENT FIELD_INVALID {field=article.text} [article.text]");
            expected.put(
                    stream.send("a b", Texts.SILENT), "INVALID_ARGUMENT FIELD_INVALID {field=article_id} [article_id]");
            expected.put(stream.send("silent", Texts.SILENT), "articles/silent");
            expected.put(
                    stream.sendInLanguage("german", "„Ja“, sagte sie.", "de"),
                    "INVALID_ARGUMENT LANGUAGE_UNSUPPORTED {languageCode=de, supportedLanguageCodes=en}");
            expected.put(stream.send("herald", Texts.HERALD), "articles/herald");
            stream.requests.onCompleted();

            assertThat(stream.outcomes()).isEqualTo(expected);
            assertThat(names(server))
                    .containsExactlyInAnyOrder("articles/gazette", "articles/silent", "articles/herald");
        }
    }

    @Test
    void stream_takenName_isRefusedAndTheFirstStays() {
        try (var server = WireServer.start()) {
            server.create("gazette", Texts.GAZETTE);
            var stream = new Stream(Integer.MAX_VALUE);
            server.articleStreams().ingestArticles(stream);
            var id = stream.send("gazette", Texts.HERALD);
            stream.requests.onCompleted();

            assertThat(stream.outcomes())
                    .isEqualTo(Map.of(id, "ALREADY_EXISTS ARTICLE_NAME_TAKEN {article=articles/gazette}"));
        }
    }

    @Test
    void stream_requestIdThatIsNoUuid_isRefused() {
        try (var server = WireServer.start()) {
            var stream = new Stream(Integer.MAX_VALUE);
            server.articleStreams().ingestArticles(stream);
            stream.send("7", "gazette", Texts.article(Texts.GAZETTE));
            stream.requests.onCompleted();

            assertThat(stream.outcomes())
                    .isEqualTo(Map.of("7", "INVALID_ARGUMENT FIELD_INVALID {field=request_id} [request_id]"));
        }
    }

    @Test
    void stream_withoutArticles_endsWithoutAnswers() {
        try (var server = WireServer.start()) {
            var stream = new Stream(Integer.MAX_VALUE);
            server.articleStreams().ingestArticles(stream);
            stream.requests.onCompleted();

            assertThat(stream.outcomes()).isEmpty();
        }
    }

    /** The answers are large and nobody takes them: a server that read on would have to keep them all. */
    @Test
    void stream_answersNotTaken_stopsReadingUntilTheyAre() {
        try (var server = WireServer.start()) {
            var stream = new Stream(0);
            server.articleStreams().ingestArticles(stream);
            for (int i = 0; i < 30; i++) {
                stream.send("article-" + i, quotations(i));
            }
            stream.requests.onCompleted();

            for (int i = 0; i < 30; i++) {
                assertThat(names(server)).hasSizeLessThan(25);
            }
            stream.requests.request(Integer.MAX_VALUE);
            assertThat(stream.outcomes()).hasSize(30);
            assertThat(names(server)).hasSize(30);
        }
    }

    /** Three hundred quotations of words that no other article has. */
    private static String quotations(int article) {
        return IntStream.range(0, 300)
                .mapToObj(i -> "“" + word(article, i) + " " + word(article, i + 1) + " " + word(article, i + 2)
                        + ",” somebody said.\n")
                .collect(Collectors.joining());
    }

    private static String word(int article, int number) {
        return "gate"
                + Integer.toString(article * 1_000 + number, 26)
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 26)))
                        .collect(Collectors.joining());
    }

    private static List<String> names(WireServer server) {
        return server
                .articles()
                .listArticles(
                        ListArticlesRequest.newBuilder().setPageSize(1_000).build())
                .getArticlesList()
                .stream()
                .map(Article::getName)
                .toList();
    }

    /** A client's end of the stream, which asks for so many answers at first. */
    private static final class Stream implements ClientResponseObserver<IngestArticlesRequest, IngestArticlesResponse> {
        private final int answersAsked;
        private final List<IngestArticlesResponse> answers = new ArrayList<>();
        private final CompletableFuture<List<IngestArticlesResponse>> ended = new CompletableFuture<>();
        private ClientCallStreamObserver<IngestArticlesRequest> requests;

        @SuppressWarnings("NullAway.Init") // beforeStart sets the requests.
        Stream(int answersAsked) {
            this.answersAsked = answersAsked;
        }

        String send(String articleId, String text) {
            return send(UUID.randomUUID().toString(), articleId, Texts.article(text));
        }

        String sendInLanguage(String articleId, String text, String language) {
            var article =
                    Article.newBuilder().setText(text).setLanguageCode(language).build();
            return send(UUID.randomUUID().toString(), articleId, article);
        }

        String send(String requestId, String articleId, Article article) {
            requests.onNext(IngestArticlesRequest.newBuilder()
                    .setRequestId(requestId)
                    .setArticleId(articleId)
                    .setArticle(article)
                    .build());
            return requestId;
        }

        /** Waits for the end; by request, what became of it. */
        Map<String, String> outcomes() {
            var outcomes = new TreeMap<String, String>();
            for (var answer : ended.join()) {
                var outcome = answer.hasError()
                        ? Refused.line(answer.getError())
                        : answer.getResult().getArticle().getName();
                assertThat(outcomes.put(answer.getRequestId(), outcome)).isNull();
            }
            return outcomes;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<IngestArticlesRequest> requests) {
            this.requests = requests;
            requests.disableAutoRequestWithInitial(answersAsked);
        }

        @Override
        public void onNext(IngestArticlesResponse answer) {
            answers.add(answer);
        }

        @Override
        public void onError(Throwable cause) {
            ended.completeExceptionally(cause);
        }

        @Override
        public void onCompleted() {
            ended.complete(answers);
        }
    }
}
