package dev.verbatim.service.wire;

import com.google.protobuf.Timestamp;
import dev.verbatim.article.Article;
import dev.verbatim.article.Original;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.service.store.Digest;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.ReconstructStatementsRequest;
import dev.verbatim.v1.UpdateArticleRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles out of requests, once they are found to be within the limits that the contract documents.
 *
 * <p>Every method refuses with {@link Failure.FieldInvalid}, naming each field at fault, or with {@link
 * Failure.LanguageUnsupported}.
 */
public final class ArticleForm {

    private static final int URI_CODE_POINTS = 2_048;
    private static final int PUBLISHER_CODE_POINTS = 200;
    private static final int TITLE_CODE_POINTS = 1_000;
    private static final int AUTHORS = 50;
    private static final int AUTHOR_CODE_POINTS = 200;
    private static final int TEXT_CODE_POINTS = 500_000;
    private static final int RECONSTRUCTED_ARTICLES = 100;
    private static final int DERIVED_ID_BYTES = 12;
    private static final String ARTICLE_ID_FORM = "[A-Za-z0-9][A-Za-z0-9._~-]{0,127}";
    private static final Pattern ENGLISH = Pattern.compile("(?i)(?:en(?:-.*)?)?");
    private static final Pattern TURN = Pattern.compile("(?m)^\\s*\\p{L}[^:\\n]{0,99}:");
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Violations violations = new Violations();

    private ArticleForm() {}

    /** The article to create. */
    public static Deposit create(CreateArticleRequest request) {
        return create(request.getArticleId(), request.hasArticle(), request.getArticle());
    }

    /** The article of an item of a stream, which has the fields of a {@link CreateArticleRequest}. */
    public static Deposit create(String articleId, boolean hasArticle, dev.verbatim.v1.Article article) {
        ArticleForm form = new ArticleForm();
        if (!articleId.isEmpty() && !Names.isArticleId(articleId)) {
            form.violations.add(
                    "article_id",
                    "is " + Violations.shown(articleId) + "; it must match `" + ARTICLE_ID_FORM
                            + "`: choose such an id or leave it out");
        }
        return form.unnamed(articleId, hasArticle, article);
    }

    /** The article that takes the place of the one of its name. */
    public static Deposit update(UpdateArticleRequest request) {
        ArticleForm form = new ArticleForm();
        form.require(request.hasArticle());
        dev.verbatim.v1.Article article = request.getArticle();
        Deposit deposit =
                form.deposit("article", form.violations.articleId("article.name", article.getName()), article);
        form.violations.throwIfAny();
        requireEnglish(article);
        return deposit;
    }

    /** The article to extract quotations from. */
    public static Deposit extract(ExtractQuotationsRequest request) {
        return new ArticleForm().unnamed("", request.hasArticle(), request.getArticle());
    }

    /** The articles to reconstruct statements from, in the order of the request. */
    public static List<Deposit> reconstruct(ReconstructStatementsRequest request) {
        ArticleForm form = new ArticleForm();
        int count = request.getArticlesCount();
        if (count < 1 || count > RECONSTRUCTED_ARTICLES) {
            form.violations.add(
                    "articles",
                    "holds %,d articles; 1 to %d are allowed: stream more through IngestArticles"
                            .formatted(count, RECONSTRUCTED_ARTICLES));
            form.violations.throwIfAny();
        }
        List<Deposit> deposits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deposits.add(form.named("articles[" + i + "]", request.getArticles(i)));
        }
        form.requireDistinct(deposits);
        form.violations.throwIfAny();
        request.getArticlesList().forEach(ArticleForm::requireEnglish);
        return deposits;
    }

    private Deposit unnamed(String articleId, boolean hasArticle, dev.verbatim.v1.Article article) {
        require(hasArticle);
        if (!article.getName().isEmpty()) {
            violations.add("article.name", "is " + Violations.shown(article.getName()) + "; leave it empty here");
        }
        Deposit deposit = deposit("article", articleId, article);
        violations.throwIfAny();
        requireEnglish(article);
        return deposit;
    }

    private void require(boolean hasArticle) {
        if (!hasArticle) {
            violations.add("article", "is missing: set it");
            violations.throwIfAny();
        }
    }

    private Deposit named(String path, dev.verbatim.v1.Article article) {
        String name = article.getName();
        return deposit(path, name.isEmpty() ? "" : violations.articleId(path + ".name", name), article);
    }

    private void requireDistinct(List<Deposit> deposits) {
        Map<String, Integer> firsts = new HashMap<>();
        for (int i = 0; i < deposits.size(); i++) {
            String id = deposits.get(i).articleId();
            @Nullable Integer first = firsts.putIfAbsent(id, i);
            if (first != null) {
                violations.add(
                        "articles[" + i + "].name",
                        "is `" + Names.article(id) + "`, as is that of articles[" + first
                                + "]; names must differ (an empty one follows from uri and text): send each article once");
            }
        }
    }

    private static void requireEnglish(dev.verbatim.v1.Article article) {
        if (!ENGLISH.matcher(article.getLanguageCode()).matches()) {
            throw new FailureException(new Failure.LanguageUnsupported(article.getLanguageCode()));
        }
    }

    /** The article at a path; of use only if nothing is found wrong. */
    private Deposit deposit(String path, String givenId, dev.verbatim.v1.Article article) {
        checkUri(path + ".uri", article.getUri());
        violations.atMost(path + ".publisher", article.getPublisher(), PUBLISHER_CODE_POINTS);
        violations.atMost(path + ".title", article.getTitle(), TITLE_CODE_POINTS);
        checkAuthors(path + ".authors", article.getAuthorsList());
        Optional<LocalDate> publishDate = article.hasPublishDate()
                ? Days.checked(violations, path + ".publish_date", article.getPublishDate())
                : Optional.empty();
        violations.oneTo(path + ".text", article.getText(), TEXT_CODE_POINTS);
        Optional<Original> original = Optional.empty();
        Optional<Instant> utterTime = Optional.empty();
        if (article.hasOriginal()) {
            original = original(path + ".original", article.getOriginal(), article.getText());
            utterTime = utterTime(path + ".original.utter_time", article.getOriginal());
        }
        String id = givenId.isEmpty() ? derivedId(article) : givenId;
        Article read = new Article(
                id,
                article.getUri(),
                article.getPublisher(),
                article.getTitle(),
                article.getAuthorsList(),
                publishDate,
                article.getText(),
                original);
        return new Deposit(read, article.getLanguageCode(), utterTime);
    }

    private static String derivedId(dev.verbatim.v1.Article article) {
        return new Digest().add(article.getUri()).add(article.getText()).hex(DERIVED_ID_BYTES);
    }

    private void checkUri(String path, String uri) {
        violations.atMost(path, uri, URI_CODE_POINTS);
        if (!uri.isEmpty() && !isAbsolute(uri)) {
            violations.add(
                    path,
                    "is " + Violations.shown(uri)
                            + "; an absolute URI such as `https://example.org/a` is allowed: correct it or leave it out");
        }
    }

    private static boolean isAbsolute(String uri) {
        try {
            return new URI(uri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkAuthors(String path, List<String> authors) {
        if (authors.size() > AUTHORS) {
            violations.add(path, "holds %,d authors; at most %d are allowed".formatted(authors.size(), AUTHORS));
        }
        for (int i = 0; i < authors.size(); i++) {
            violations.atMost(path + "[" + i + "]", authors.get(i), AUTHOR_CODE_POINTS);
        }
    }

    private Optional<Original> original(String path, dev.verbatim.v1.Original original, String text) {
        String speaker = original.getSpeakerDisplayName();
        if (speaker.isBlank() && !TURN.matcher(text).find()) {
            violations.add(
                    path + ".speaker_display_name",
                    "is empty, and no line of the text begins with `NAME:` as a transcript's do: say who said it");
        }
        if (original.getHandle().startsWith("@")) {
            violations.add(
                    path + ".handle",
                    "is " + Violations.shown(original.getHandle()) + "; the account without `@` is allowed");
        }
        Optional<dev.verbatim.article.Channel> channel =
                Enums.channel(original.getChannel()).filter(known -> known != dev.verbatim.article.Channel.UNSPECIFIED);
        if (channel.isEmpty()) {
            violations.add(
                    path + ".channel",
                    "is " + original.getChannelValue() + "; a value of Channel other than 0 is allowed: set it");
        }
        Optional<LocalDate> day = Days.checked(violations, path + ".utter_date", original.getUtterDate());
        return channel.isPresent() && day.isPresent()
                ? Optional.of(new Original(speaker, original.getHandle(), channel.get(), day.get()))
                : Optional.empty();
    }

    private Optional<Instant> utterTime(String path, dev.verbatim.v1.Original original) {
        if (!original.hasUtterTime()) {
            return Optional.empty();
        }
        Timestamp time = original.getUtterTime();
        boolean valid = time.getSeconds() >= FIRST_INSTANT.getEpochSecond()
                && time.getSeconds() <= LAST_INSTANT.getEpochSecond()
                && time.getNanos() >= 0
                && time.getNanos() <= LAST_INSTANT.getNano();
        if (!valid) {
            violations.add(
                    path,
                    "is %d seconds and %d nanos; a Timestamp of the years 1 to 9999 is allowed"
                            .formatted(time.getSeconds(), time.getNanos()));
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()));
    }
}
