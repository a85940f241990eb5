package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListQuotationsRequest;
import dev.verbatim.v1.Original;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleErrorsTest {
    @RegisterExtension
    static final WireServer SERVER = WireServer.start();

    static Stream<Arguments> wrongArticles() {
        var valid = Texts.article(Texts.SILENT);
        return Stream.of(
                wrong("text", valid.toBuilder().clearText()),
                wrong("text", valid.toBuilder().setText("a".repeat(500_001))),
                wrong("name", valid.toBuilder().setName("articles/a")),
                wrong("uri", valid.toBuilder().setUri("harbour")),
                wrong("uri", valid.toBuilder().setUri("https://example.org/" + "a".repeat(2_048))),
                wrong("publisher", valid.toBuilder().setPublisher("a".repeat(201))),
                wrong("title", valid.toBuilder().setTitle("a".repeat(1_001))),
                wrong("authors", valid.toBuilder().addAllAuthors(Collections.nCopies(51, "a"))),
                wrong("authors[1]", valid.toBuilder().addAuthors("a").addAuthors("a".repeat(201))),
                wrong("publish_date", valid.toBuilder().setPublishDate(date(2024, 13, 1))),
                wrong("publish_date", valid.toBuilder().setPublishDate(date(2023, 2, 29))),
                wrong(
                        "original.channel",
                        valid.toBuilder().setOriginal(original().clearChannel())),
                wrong(
                        "original.utter_date",
                        valid.toBuilder().setOriginal(original().clearUtterDate())),
                wrong(
                        "original.speaker_display_name",
                        valid.toBuilder().setOriginal(original().clearSpeakerDisplayName())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongArticles")
    void createAndExtract_articleOutOfItsLimits_nameTheField(String field, Article.Builder article) {
        var path = "article." + field;
        var refusal = "INVALID_ARGUMENT FIELD_INVALID {field=%s} [%s]".formatted(path, path);

        assertThat(create("", article)).isEqualTo(refusal);
        assertThat(extract(article)).isEqualTo(refusal);
    }

    @Test
    void create_severalFieldsWrong_namesEachAndTheFirstInTheMetadata() {
        assertThat(create("-", Article.newBuilder().setTitle("a".repeat(1_001))))
                .isEqualTo(
                        "INVALID_ARGUMENT FIELD_INVALID {field=article_id} [article_id, article.title, article.text]");
    }

    @Test
    void createAndExtract_noArticle_nameIt() {
        var refusal = "INVALID_ARGUMENT FIELD_INVALID {field=article} [article]";

        assertThat(Refused.by(() -> SERVER.articles().createArticle(CreateArticleRequest.getDefaultInstance())))
                .isEqualTo(refusal);
        assertThat(Refused.by(() -> SERVER.articles().extractQuotations(ExtractQuotationsRequest.getDefaultInstance())))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"-a", "a/b", "a b", "ä", ".a"})
    void create_idOfAnotherForm_namesTheField(String id) {
        assertThat(create(id, Article.newBuilder().setText(Texts.SILENT)))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=article_id} [article_id]");
    }

    @Test
    void create_longestIdAndOneLonger_passesAndFails() {
        assertThat(create("a".repeat(128), Article.newBuilder().setText(Texts.SILENT)))
                .isEqualTo("OK");
        assertThat(create("a".repeat(129), Article.newBuilder().setText(Texts.SILENT)))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=article_id} [article_id]");
    }

    @Test
    void createAndExtract_otherLanguage_tellTheLanguagesRead() {
        var german = Article.newBuilder().setText("„Ja“, sagte sie.").setLanguageCode("de");
        var refusal = "INVALID_ARGUMENT LANGUAGE_UNSUPPORTED {languageCode=de, supportedLanguageCodes=en}";

        assertThat(create("", german)).isEqualTo(refusal);
        assertThat(extract(german)).isEqualTo(refusal);
        assertThat(extract(german.setLanguageCode("en-GB"))).isEqualTo("OK");
    }

    @Test
    void create_nameOfAnotherArticle_saysTaken() {
        assertThat(create("taken", Article.newBuilder().setText(Texts.SILENT))).isEqualTo("OK");

        assertThat(create("taken", Article.newBuilder().setText(Texts.SILENT))).isEqualTo("OK");
        assertThat(create("taken", Article.newBuilder().setText("Another text.")))
                .isEqualTo("ALREADY_EXISTS ARTICLE_NAME_TAKEN {article=articles/taken}");
        assertThat(create("taken", Article.newBuilder().setText(Texts.SILENT).setTitle("Another title")))
                .isEqualTo("ALREADY_EXISTS ARTICLE_NAME_TAKEN {article=articles/taken}");
    }

    @Test
    void create_storeFull_tellsTheLimit() {
        try (var small = WireServer.start("store-bytes", "1")) {
            assertThat(Refused.by(() -> small.create("a", Texts.SILENT)))
                    .matches("RESOURCE_EXHAUSTED STORE_FULL \\{bytesInUse=\\d+, maximumBytes=1}");
        }
    }

    @Test
    void getAndListQuotations_unknownArticle_sayNotFound() {
        var refusal = "NOT_FOUND RESOURCE_NOT_FOUND {name=articles/unknown}";

        assertThat(get("articles/unknown")).isEqualTo(refusal);
        assertThat(quotations("articles/unknown")).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"''", "articles/", "unknown", "articles/a b", "statements/a.1", "articles/a/quotations/1"})
    void getAndListQuotations_nameOfAnotherForm_nameTheField(String name) {
        assertThat(get(name)).isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=name} [name]");
        assertThat(quotations(name)).isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=parent} [parent]");
    }

    @Test
    void lists_negativePageSize_nameTheField() {
        var refusal = "INVALID_ARGUMENT FIELD_INVALID {field=page_size} [page_size]";

        assertThat(list(ListArticlesRequest.newBuilder().setPageSize(-1))).isEqualTo(refusal);
        assertThat(Refused.by(() -> SERVER.articles()
                        .listQuotations(ListQuotationsRequest.newBuilder()
                                .setParent("articles/a")
                                .setPageSize(-1)
                                .build())))
                .isEqualTo(refusal);
    }

    @Test
    void lists_tokenOfAnotherCall_tellTheMethod() {
        SERVER.create("one", Texts.GAZETTE);
        SERVER.create("two", Texts.HERALD);
        var token = SERVER.articles()
                .listArticles(ListArticlesRequest.newBuilder().setPageSize(1).build())
                .getNextPageToken();

        assertThat(token).isNotEmpty();
        assertThat(list(ListArticlesRequest.newBuilder().setPageToken(token))).isEqualTo("OK");
        assertThat(list(ListArticlesRequest.newBuilder().setPageToken("nonsense")))
                .matches("INVALID_ARGUMENT PAGE_TOKEN_INVALID \\{method=.*ListArticles}");
        assertThat(list(ListArticlesRequest.newBuilder().setPageToken(token).setView(ArticleView.ARTICLE_VIEW_FULL)))
                .matches("INVALID_ARGUMENT PAGE_TOKEN_INVALID \\{method=.*ListArticles}");
        assertThat(Refused.by(() -> SERVER.articles()
                        .listQuotations(ListQuotationsRequest.newBuilder()
                                .setParent("articles/one")
                                .setPageToken(token)
                                .build())))
                .matches("INVALID_ARGUMENT PAGE_TOKEN_INVALID \\{method=.*ListQuotations}");
    }

    private static Arguments wrong(String field, Article.Builder article) {
        return Arguments.of(field, article);
    }

    private static Date.Builder date(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day);
    }

    private static Original.Builder original() {
        return Original.newBuilder()
                .setSpeakerDisplayName("Nora Eklund")
                .setChannel(Channel.CHANNEL_SPEECH)
                .setUtterDate(date(2024, 6, 3));
    }

    private static String create(String id, Article.Builder article) {
        var request = CreateArticleRequest.newBuilder().setArticleId(id).setArticle(article);
        return Refused.by(() -> SERVER.articles().createArticle(request.build()));
    }

    private static String extract(Article.Builder article) {
        var request = ExtractQuotationsRequest.newBuilder().setArticle(article).build();
        return Refused.by(() -> SERVER.articles().extractQuotations(request));
    }

    private static String get(String name) {
        var request = GetArticleRequest.newBuilder().setName(name).build();
        return Refused.by(() -> SERVER.articles().getArticle(request));
    }

    private static String quotations(String parent) {
        var request = ListQuotationsRequest.newBuilder().setParent(parent).build();
        return Refused.by(() -> SERVER.articles().listQuotations(request));
    }

    private static String list(ListArticlesRequest.Builder request) {
        return Refused.by(() -> SERVER.articles().listArticles(request.build()));
    }
}
