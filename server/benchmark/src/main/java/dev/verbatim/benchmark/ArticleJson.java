package dev.verbatim.benchmark;

import com.google.gson.JsonObject;
import dev.verbatim.article.Article;
import dev.verbatim.article.Original;
import java.time.LocalDate;

/** An article as the command line takes it: an {@code Article} of the contract in proto3 JSON. */
final class ArticleJson {

    private ArticleJson() {}

    static JsonObject of(Article article) {
        JsonObject json = new JsonObject();
        json.addProperty("name", "articles/" + article.id());
        json.addProperty("uri", article.uri());
        json.addProperty("publisher", article.publisher());
        json.addProperty("title", article.title());
        article.publishDate().ifPresent(day -> json.add("publishDate", date(day)));
        json.addProperty("text", article.text());
        article.original().ifPresent(original -> json.add("original", original(original)));
        return json;
    }

    private static JsonObject original(Original original) {
        JsonObject json = new JsonObject();
        json.addProperty("speakerDisplayName", original.speakerDisplayName());
        json.addProperty("handle", original.handle());
        json.addProperty("channel", "CHANNEL_" + original.channel());
        json.add("utterDate", date(original.utterDate()));
        return json;
    }

    private static JsonObject date(LocalDate day) {
        JsonObject json = new JsonObject();
        json.addProperty("year", day.getYear());
        json.addProperty("month", day.getMonthValue());
        json.addProperty("day", day.getDayOfMonth());
        return json;
    }
}
