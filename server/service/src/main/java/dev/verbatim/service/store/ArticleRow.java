package dev.verbatim.service.store;

import com.google.gson.Gson;
import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article as a row of the table {@code article}, sealed by a digest of all of it. */
final class ArticleRow {

    /** The columns, in the order in which they are written. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "uri",
            "publisher",
            "title",
            "authors",
            "language_code",
            "publish_date",
            "text",
            "original_speaker",
            "original_handle",
            "original_channel",
            "original_date",
            "original_time",
            "create_time",
            "update_time",
            "seal");

    static final String SELECT = "SELECT number, " + String.join(", ", COLUMNS) + " FROM article";

    static final String PUT = "INSERT INTO article (" + String.join(", ", COLUMNS) + ") VALUES ("
            + "?, ".repeat(COLUMNS.size() - 1) + "?) ON CONFLICT (id) DO UPDATE SET "
            + String.join(
                    ", ",
                    COLUMNS.stream()
                            .map(column -> column + " = excluded." + column)
                            .toList());

    private static final int SEAL_BYTES = 16;
    private static final Gson JSON = new Gson();

    private ArticleRow() {}

    /** Fills in {@link #PUT}. */
    static void bind(StoredArticle stored, PreparedStatement put) throws SQLException {
        Deposit deposit = stored.deposit();
        Article article = deposit.article();
        Optional<Original> original = article.original();
        List<Optional<String>> values = List.of(
                Optional.of(article.id()),
                Optional.of(article.uri()),
                Optional.of(article.publisher()),
                Optional.of(article.title()),
                Optional.of(JSON.toJson(article.authors())),
                Optional.of(deposit.languageCode()),
                article.publishDate().map(LocalDate::toString),
                Optional.of(article.text()),
                original.map(Original::speakerDisplayName),
                original.map(Original::handle),
                original.map(Original::channel).map(Channel::name),
                original.map(Original::utterDate).map(LocalDate::toString),
                deposit.utterTime().map(Instant::toString),
                Optional.of(stored.createTime().toString()),
                Optional.of(stored.updateTime().toString()),
                Optional.of(seal(stored)));
        for (int i = 0; i < values.size(); i++) {
            put.setString(i + 1, values.get(i).orElse(null));
        }
    }

    /**
     * The article of a row.
     *
     * @throws StoreException if it is not the one that was written
     */
    static StoredArticle read(ResultSet row) throws SQLException {
        String id = text(row, "id");
        try {
            StoredArticle stored = unsealed(row, id);
            if (seal(stored).equals(text(row, "seal"))) {
                return stored;
            }
        } catch (RuntimeException e) {
            throw new StoreException("article " + id + " is damaged", e);
        }
        throw new StoreException("article " + id + " is damaged");
    }

    private static StoredArticle unsealed(ResultSet row, String id) throws SQLException {
        Optional<Original> original = Optional.empty();
        if (row.getString("original_channel") != null) {
            original = Optional.of(new Original(
                    text(row, "original_speaker"),
                    text(row, "original_handle"),
                    Channel.valueOf(text(row, "original_channel")),
                    LocalDate.parse(text(row, "original_date"))));
        }
        Article article = new Article(
                id,
                text(row, "uri"),
                text(row, "publisher"),
                text(row, "title"),
                List.of(JSON.fromJson(text(row, "authors"), String[].class)),
                optional(row, "publish_date").map(LocalDate::parse),
                text(row, "text"),
                original);
        Deposit deposit = new Deposit(
                article,
                text(row, "language_code"),
                optional(row, "original_time").map(Instant::parse));
        return new StoredArticle(
                deposit, Instant.parse(text(row, "create_time")), Instant.parse(text(row, "update_time")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return optional(row, column).orElse("");
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return Optional.ofNullable(value);
    }

    private static String seal(StoredArticle stored) {
        return new Digest()
                .add(stored.deposit().digest())
                .add(stored.createTime().toString())
                .add(stored.updateTime().toString())
                .hex(SEAL_BYTES);
    }
}
