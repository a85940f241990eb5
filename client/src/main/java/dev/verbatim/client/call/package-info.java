/**
 * Calls to a server, somebody's or one's own.
 *
 * <p>Owns the connection, the streams and pages over it, and what failures mean. May import the contract's messages and
 * {@code input}. Read {@link dev.verbatim.client.call.Connection} first.
 */
package dev.verbatim.client.call;
