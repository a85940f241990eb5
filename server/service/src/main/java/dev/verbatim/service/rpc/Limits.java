package dev.verbatim.service.rpc;

import java.time.Duration;
import java.util.Optional;

/**
 * How much a server takes on.
 *
 * @param workers how many threads read articles, and how many look things up; at least 1
 * @param articlesInProgress how many unary calls that read articles may be in progress; at least 1
 * @param drain how long the end waits for calls in flight
 * @param connectionAge after which a connection is asked to leave; empty for never
 * @param gather whether what a stream brings is matched at its end, not while more is coming
 */
public record Limits(
        int workers, int articlesInProgress, Duration drain, Optional<Duration> connectionAge, boolean gather) {

    /** Refuses numbers below 1. */
    public Limits {
        if (workers < 1 || articlesInProgress < 1) {
            throw new IllegalArgumentException(
                    "workers " + workers + " and articlesInProgress " + articlesInProgress + " must be at least 1");
        }
    }
}
