package dev.verbatim.service.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.Original;
import dev.verbatim.v1.ReconstructStatementsRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article within its limits becomes a deposit; every field out of them is named. */
class ArticleFormTest {

    private static final String FOX = "🦊";

    static Stream<Arguments> articles() {
        return Stream.of(
                arguments("nothing but a text", article(), ""),
                arguments("no text", article().clearText(), "article.text"),
                arguments("the longest text", article().setText(FOX.repeat(500_000)), ""),
                arguments("a text too long", article().setText(FOX.repeat(500_001)), "article.text"),
                arguments("a name", article().setName("articles/a"), "article.name"),
                arguments("a URI", article().setUri("https://example.org/a?b=c#d"), ""),
                arguments("the longest URI", article().setUri(uri(2_048)), ""),
                arguments("a URI too long", article().setUri(uri(2_049)), "article.uri"),
                arguments("a relative URI", article().setUri("/a"), "article.uri"),
                arguments("no URI at all", article().setUri("https://exa mple.org"), "article.uri"),
                arguments("the longest publisher", article().setPublisher(FOX.repeat(200)), ""),
                arguments("a publisher too long", article().setPublisher(FOX.repeat(201)), "article.publisher"),
                arguments("the longest title", article().setTitle(FOX.repeat(1_000)), ""),
                arguments("a title too long", article().setTitle(FOX.repeat(1_001)), "article.title"),
                arguments("the most authors", article().addAllAuthors(Collections.nCopies(50, "A")), ""),
                arguments(
                        "an author too many", article().addAllAuthors(Collections.nCopies(51, "A")), "article.authors"),
                arguments("the longest author", article().addAuthors(FOX.repeat(200)), ""),
                arguments(
                        "an author too long",
                        article().addAuthors("A").addAuthors(FOX.repeat(201)),
                        "article.authors[1]"),
                arguments("a date", article().setPublishDate(date(2032, 2, 29)), ""),
                arguments("a date of no calendar", article().setPublishDate(date(2031, 2, 29)), "article.publish_date"),
                arguments("a date without day", article().setPublishDate(date(2031, 2, 0)), "article.publish_date"),
                arguments("a date without year", article().setPublishDate(date(0, 2, 1)), "article.publish_date"),
                arguments("a year too late", article().setPublishDate(date(10_000, 2, 1)), "article.publish_date"),
                arguments("an original", article().setOriginal(original()), ""),
                arguments(
                        "an original without channel",
                        article().setOriginal(original().clearChannel()),
                        "article.original.channel"),
                arguments(
                        "an original through a channel of the future",
                        article().setOriginal(original().setChannelValue(99)),
                        "article.original.channel"),
                arguments(
                        "an original without date",
                        article().setOriginal(original().clearUtterDate()),
                        "article.original.utter_date"),
                arguments(
                        "an original of nobody",
                        article().setOriginal(original().clearSpeakerDisplayName()),
                        "article.original.speaker_display_name"),
                arguments(
                        "a transcript",
                        article()
                                .setText("ADA BROOK: Hello.")
                                .setOriginal(original().clearSpeakerDisplayName()),
                        ""),
                arguments(
                        "a handle with its mark",
                        article().setOriginal(original().setHandle("@ada")),
                        "article.original.handle"),
                arguments(
                        "a stamp",
                        article()
                                .setOriginal(original()
                                        .setUtterTime(Timestamp.newBuilder().setSeconds(1))),
                        ""),
                arguments(
                        "a stamp with too many nanos",
                        article()
                                .setOriginal(original()
                                        .setUtterTime(Timestamp.newBuilder().setNanos(1_000_000_000))),
                        "article.original.utter_time"),
                arguments("British English", article().setLanguageCode("en-GB"), ""),
                arguments("English", article().setLanguageCode("EN"), ""),
                arguments(
                        "what only the server sets", article().setEtag("x").setCreateTime(Timestamp.newBuilder()), ""),
                arguments(
                        "several at once",
                        article().setUri("a").setPublishDate(date(1, 1, 32)).clearText(),
                        "article.uri article.publish_date article.text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void create_article_namesFieldsAtFault(String what, Article.Builder article, String fields) {
        var request = CreateArticleRequest.newBuilder().setArticle(article).build();

        assertThat(Refusals.fields(() -> ArticleForm.create(request))).as(what).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "A1._~-z", "001_4c176a0adc85eeba"})
    void create_goodId_isTaken(String id) {
        var request = CreateArticleRequest.newBuilder().setArticleId(id).setArticle(article());

        assertThat(ArticleForm.create(request.build()).articleId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ".a", "a/b", "ä", "a b", "articles/a"})
    void create_badId_isRefused(String id) {
        var request = CreateArticleRequest.newBuilder().setArticleId(id).setArticle(article());

        assertThat(Refusals.fields(() -> ArticleForm.create(request.build()))).isEqualTo("article_id");
    }

    @Test
    void create_idOf128And129_takesTheShorter() {
        var request = CreateArticleRequest.newBuilder().setArticle(article());

        assertThat(Refusals.fields(() ->
                        ArticleForm.create(request.setArticleId("a".repeat(128)).build())))
                .isEmpty();
        assertThat(Refusals.fields(() ->
                        ArticleForm.create(request.setArticleId("a".repeat(129)).build())))
                .isEqualTo("article_id");
    }

    @Test
    void create_noId_followsFromUriAndText() {
        assertThat(derivedId(article()))
                .isEqualTo(derivedId(article().setTitle("T")))
                .matches("[0-9a-f]{24}");
        assertThat(derivedId(article())).isNotEqualTo(derivedId(article().setText("Other.")));
        assertThat(derivedId(article())).isNotEqualTo(derivedId(article().setUri("https://example.org")));
    }

    @Test
    void create_noArticle_isRefused() {
        var request = CreateArticleRequest.newBuilder().setArticleId("a").build();

        assertThat(Refusals.fields(() -> ArticleForm.create(request))).isEqualTo("article");
    }

    @Test
    void create_wholeArticle_keepsEveryField() {
        var article = article()
                .setUri("https://example.org")
                .setPublisher("The Gazette")
                .setTitle("News")
                .addAuthors("Bo Crane")
                .setPublishDate(date(2031, 5, 4))
                .setLanguageCode("en-GB")
                .setOriginal(original()
                        .setHandle("ada")
                        .setUtterTime(Timestamp.newBuilder().setSeconds(5)));
        Deposit deposit = ArticleForm.create(
                CreateArticleRequest.newBuilder().setArticle(article).build());

        assertThat(deposit.article().uri()).isEqualTo("https://example.org");
        assertThat(deposit.article().publisher()).isEqualTo("The Gazette");
        assertThat(deposit.article().title()).isEqualTo("News");
        assertThat(deposit.article().authors()).containsExactly("Bo Crane");
        assertThat(deposit.article().publishDate()).contains(LocalDate.of(2031, 5, 4));
        assertThat(deposit.article().original())
                .contains(new dev.verbatim.article.Original(
                        "Ada Brook", "ada", dev.verbatim.article.Channel.SPEECH, LocalDate.of(2031, 5, 3)));
        assertThat(deposit.languageCode()).isEqualTo("en-GB");
        assertThat(deposit.utterTime()).contains(Instant.ofEpochSecond(5));
    }

    @Test
    void extract_otherLanguage_isUnsupported() {
        var request = ExtractQuotationsRequest.newBuilder()
                .setArticle(article().setLanguageCode("fa"))
                .build();

        assertThat(Refusals.of(() -> ArticleForm.extract(request))).isEqualTo(new Failure.LanguageUnsupported("fa"));
    }

    @Test
    void reconstruct_noneOrTooMany_isRefused() {
        var hundred = ReconstructStatementsRequest.newBuilder()
                .addAllArticles(IntStream.range(0, 100)
                        .mapToObj(i -> article().setText("Text " + i).build())
                        .toList());

        assertThat(Refusals.fields(() -> ArticleForm.reconstruct(hundred.build())))
                .isEmpty();
        assertThat(Refusals.fields(() -> ArticleForm.reconstruct(
                        hundred.clone().addArticles(article()).build())))
                .isEqualTo("articles");
        assertThat(Refusals.fields(() -> ArticleForm.reconstruct(ReconstructStatementsRequest.getDefaultInstance())))
                .isEqualTo("articles");
    }

    @Test
    void reconstruct_articlesAtFault_areNamedByIndex() {
        var request = ReconstructStatementsRequest.newBuilder()
                .addArticles(article().setName("articles/a"))
                .addArticles(article().setName("a"))
                .addArticles(article().setName("articles/a"))
                .addArticles(article().clearText())
                .build();

        assertThat(Refusals.fields(() -> ArticleForm.reconstruct(request)))
                .isEqualTo("articles[1].name articles[3].text articles[2].name");
    }

    @Test
    void reconstruct_namedAndUnnamed_keepsOrder() {
        var request = ReconstructStatementsRequest.newBuilder()
                .addArticles(article().setName("articles/z"))
                .addArticles(article())
                .addArticles(article().setName("articles/b"))
                .build();

        List<String> ids = ArticleForm.reconstruct(request).stream()
                .map(Deposit::articleId)
                .toList();

        assertThat(ids).containsExactly("z", derivedId(article()), "b");
    }

    private static String derivedId(Article.Builder article) {
        return ArticleForm.create(
                        CreateArticleRequest.newBuilder().setArticle(article).build())
                .articleId();
    }

    private static Article.Builder article() {
        return Article.newBuilder().setText("Ada Brook spoke.");
    }

    private static Original.Builder original() {
        return Original.newBuilder()
                .setSpeakerDisplayName("Ada Brook")
                .setChannel(Channel.CHANNEL_SPEECH)
                .setUtterDate(date(2031, 5, 3));
    }

    private static Date date(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }

    private static String uri(int length) {
        String start = "https://example.org/";
        return start + "a".repeat(length - start.length());
    }
}
