package dev.verbatim.service.rpc;

import java.time.Duration;

/**
 * How long a server bears with a connection.
 *
 * @param handshake until the client has said what it speaks
 * @param idle without a call
 * @param farewell for the calls of a connection that was asked to leave
 * @param pings that must lie between two of the client's
 * @param silence until the client is asked whether it is still there
 * @param reply to that
 */
record Patience(
        Duration handshake, Duration idle, Duration farewell, Duration pings, Duration silence, Duration reply) {

    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofMinutes(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20));
}
