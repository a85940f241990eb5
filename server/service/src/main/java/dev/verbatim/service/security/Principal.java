package dev.verbatim.service.security;

import java.util.Objects;

/**
 * Who calls.
 *
 * @param name what the server's keeper calls them
 * @param role what they may do
 */
public record Principal(String name, Role role) {

    /** Refuses null. */
    public Principal {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }
}
