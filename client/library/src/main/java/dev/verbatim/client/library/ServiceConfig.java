package dev.verbatim.client.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.verbatim.v1.StatementServiceGrpc;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;

/** What the contract says about how to call it: which calls may be tried again, when, and how often. */
final class ServiceConfig {
    private static final String FILE = "service-config.json";

    private ServiceConfig() {}

    static Map<String, Object> read() {
        var file = requireNonNull(StatementServiceGrpc.class.getResourceAsStream(FILE), FILE);
        try (var json = new InputStreamReader(file, UTF_8)) {
            return new Gson().fromJson(json, new TypeToken<Map<String, Object>>() {});
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
