package dev.verbatim.service.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do; each role may do what those before it may. */
public enum Role {
    /** Ask. */
    READER,
    /** Store and replace articles. */
    WRITER,
    /** Withdraw articles. */
    ADMIN;

    /** Whether this role may do what takes that one. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** Its name in files and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}
