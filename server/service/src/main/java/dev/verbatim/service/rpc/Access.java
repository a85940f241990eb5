package dev.verbatim.service.rpc;

import dev.verbatim.service.security.Tokens;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may call, and how much.
 *
 * @param tokens whose calls are answered; empty if everybody's who can reach the server
 * @param callsPerSecond how many calls a second each known caller has, twice as many at once after a rest; 0 for any number
 * @param audit whether each write is logged
 */
public record Access(Optional<Tokens> tokens, int callsPerSecond, boolean audit) {

    /** Everybody may do everything, and nobody is written down. */
    static final Access OPEN = new Access(Optional.empty(), 0, false);

    /** Refuses null. */
    public Access {
        Objects.requireNonNull(tokens, "tokens");
    }
}
