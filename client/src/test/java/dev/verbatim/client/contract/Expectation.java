package dev.verbatim.client.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What is expected of answers, in JSON: {@code "$name"} stands for any text, but everywhere for the same. */
final class Expectation {
    private static final char NAME = '$';

    private final Map<String, JsonElement> named = new HashMap<>();

    /** Returns a request with what its names stand for. */
    JsonElement filled(JsonElement request) {
        if (request instanceof JsonObject object) {
            var filled = new JsonObject();
            object.entrySet().forEach(field -> filled.add(field.getKey(), filled(field.getValue())));
            return filled;
        }
        if (request instanceof JsonArray array) {
            var filled = new JsonArray();
            array.forEach(element -> filled.add(filled(element)));
            return filled;
        }
        return isName(request) ? named.getOrDefault(request.getAsString(), JsonNull.INSTANCE) : request;
    }

    /** Returns the first place where an answer differs from what is expected, and how. */
    Optional<String> difference(String place, JsonElement expected, JsonElement got) {
        if (isName(expected) && !named.containsKey(expected.getAsString()) && isText(got)) {
            named.put(expected.getAsString(), got);
            return Optional.empty();
        }
        if (expected instanceof JsonObject wanted && got instanceof JsonObject object) {
            return inFields(place, wanted, object);
        }
        if (expected instanceof JsonArray wanted && got instanceof JsonArray array) {
            return inElements(place, wanted, array);
        }
        return same(filled(expected), got)
                ? Optional.empty()
                : Optional.of(place + ": expected " + printed(filled(expected)) + ", got " + printed(got));
    }

    private Optional<String> inFields(String place, JsonObject expected, JsonObject got) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(got.keySet());
        return keys.stream()
                .flatMap(
                        key -> difference(
                                (place.isEmpty() ? "" : place + ".") + key,
                                orNull(expected.get(key)),
                                orNull(got.get(key)))
                                .stream())
                .findFirst();
    }

    private Optional<String> inElements(String place, JsonArray expected, JsonArray got) {
        for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
            var difference = difference(
                    place + "[" + i + "]",
                    i < expected.size() ? expected.get(i) : JsonNull.INSTANCE,
                    i < got.size() ? got.get(i) : JsonNull.INSTANCE);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static JsonElement orNull(@org.jspecify.annotations.Nullable JsonElement element) {
        return element == null ? JsonNull.INSTANCE : element;
    }

    private static boolean isText(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static boolean isName(JsonElement element) {
        return isText(element)
                && !element.getAsString().isEmpty()
                && element.getAsString().charAt(0) == NAME;
    }

    private static boolean isNumber(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private static boolean same(JsonElement expected, JsonElement got) {
        return isNumber(expected) && isNumber(got) ? expected.getAsDouble() == got.getAsDouble() : expected.equals(got);
    }

    private static String printed(JsonElement element) {
        if (element.isJsonNull()) {
            return "nothing";
        }
        if (element.isJsonObject()) {
            return "{...}";
        }
        if (element.isJsonArray()) {
            return "[...]";
        }
        if (isText(element)) {
            return "'" + element.getAsString().replace("\n", "\\n") + "'";
        }
        if (isNumber(element) && element.getAsDouble() == Math.rint(element.getAsDouble())) {
            return String.valueOf(element.getAsLong());
        }
        return element.getAsString();
    }
}
