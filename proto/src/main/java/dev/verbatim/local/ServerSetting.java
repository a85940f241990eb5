package dev.verbatim.local;

import java.util.Objects;

/**
 * Something that can be set about a server.
 *
 * @param name its name, in lower case with hyphens between the words
 * @param variable the environment variable that sets it where nothing else does
 * @param fallback its value if nothing sets it; empty if the description tells
 * @param description what it means, in one line
 */
public record ServerSetting(String name, String variable, String fallback, String description) {

    /** Refuses null. */
    public ServerSetting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(fallback, "fallback");
        Objects.requireNonNull(description, "description");
    }
}
