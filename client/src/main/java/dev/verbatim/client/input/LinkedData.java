package dev.verbatim.client.input;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article in JSON-LD: a schema.org {@code NewsArticle} or one of its kin. What cannot be read is
 * left out.
 */
record LinkedData(JsonObject article) {
    private static final Pattern ARTICLE =
            Pattern.compile("(?:https?://schema\\.org/)?(?:\\w*Article|\\w*NewsArticle|BlogPosting|Report)");

    static LinkedData of(Document document) {
        return new LinkedData(document.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .flatMap(LinkedData::objects)
                .filter(LinkedData::isArticle)
                .findFirst()
                .orElseGet(JsonObject::new));
    }

    private static Stream<JsonObject> objects(String json) {
        try {
            return flattened(JsonParser.parseString(json));
        } catch (JsonParseException malformed) {
            return Stream.of();
        }
    }

    private static Stream<JsonObject> flattened(JsonElement element) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().flatMap(LinkedData::flattened);
        }
        if (!element.isJsonObject()) {
            return Stream.of();
        }
        var object = element.getAsJsonObject();
        var inside = Stream.of("@graph", "mainEntity")
                .map(object::get)
                .filter(member -> member != null)
                .flatMap(LinkedData::flattened);
        return Stream.concat(Stream.of(object), inside);
    }

    private static boolean isArticle(JsonObject object) {
        return strings(object.get("@type"))
                .anyMatch(type -> ARTICLE.matcher(type).matches());
    }

    /** Returns a member as text: its own, or the {@code name} or {@code @id} of what it holds; empty if there is none. */
    Optional<String> text(String member) {
        return texts(member).stream().findFirst();
    }

    /** Returns the members of a list, or the only one, as text. */
    List<String> texts(String member) {
        return strings(article.get(member)).toList();
    }

    private static Stream<String> strings(@org.jspecify.annotations.Nullable JsonElement element) {
        if (element == null || element.isJsonNull()) {
            return Stream.of();
        }
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().flatMap(LinkedData::strings);
        }
        if (element.isJsonObject()) {
            return Stream.of("name", "@id", "url")
                    .map(element.getAsJsonObject()::get)
                    .flatMap(LinkedData::strings)
                    .limit(1);
        }
        var text = Parser.unescapeEntities(element.getAsString(), false).strip();
        return text.isEmpty() ? Stream.of() : Stream.of(text);
    }
}
