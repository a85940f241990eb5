package dev.verbatim.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.verbatim.Seeds;
import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles from files: {@code .jsonl} holds one of the contract's articles a line, any other file is one text. */
final class GivenArticles {

    private GivenArticles() {}

    /** The articles of the files in their order; the seeds if there is no file. */
    static List<Article> read(List<String> files) throws IOException {
        if (files.isEmpty()) {
            return Seeds.articles();
        }
        List<Article> articles = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(".jsonl")) {
                for (String line : Files.readAllLines(Path.of(file))) {
                    articles.add(article(JsonParser.parseString(line).getAsJsonObject()));
                }
            } else {
                articles.add(Article.of(file, Files.readString(Path.of(file))));
            }
        }
        return articles;
    }

    private static Article article(JsonObject json) {
        return new Article(
                string(json, "name").replaceFirst("^articles/", ""),
                string(json, "uri"),
                string(json, "publisher"),
                string(json, "title"),
                List.of(),
                date(json.get("publishDate")),
                string(json, "text"),
                Optional.ofNullable(json.getAsJsonObject("original")).map(GivenArticles::original));
    }

    private static Original original(JsonObject json) {
        return new Original(
                string(json, "speakerDisplayName"),
                string(json, "handle"),
                channel(string(json, "channel")),
                date(json.get("utterDate")).orElseThrow());
    }

    private static Channel channel(String name) {
        return Channel.valueOf(name.replaceFirst("^CHANNEL_", ""));
    }

    private static String string(JsonObject json, String field) {
        return json.has(field) ? json.get(field).getAsString() : "";
    }

    private static Optional<LocalDate> date(JsonElement json) {
        if (json == null) {
            return Optional.empty();
        }
        JsonObject date = json.getAsJsonObject();
        return Optional.of(LocalDate.of(
                date.get("year").getAsInt(),
                date.get("month").getAsInt(),
                date.get("day").getAsInt()));
    }
}
