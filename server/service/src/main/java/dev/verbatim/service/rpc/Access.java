package dev.verbatim.service.rpc;

import dev.verbatim.service.security.Tokens;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may call, and how much, and who looks on.
 *
 * @param tokens whose calls are answered; empty if everybody's who can reach the server
 * @param callsPerSecond how many calls a second each known caller has, twice as many at once after a rest; 0 for any number
 * @param audit whether each write is logged
 * @param observer what sees each call begin and end
 */
public record Access(Optional<Tokens> tokens, int callsPerSecond, boolean audit, CallObserver observer) {

    /** Everybody may do everything, and nobody looks on. */
    static final Access OPEN = new Access(Optional.empty(), 0, false, CallObserver.NONE);

    /** Refuses null. */
    public Access {
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(observer, "observer");
    }
}
