/**
 * Whom a command asks: somebody's server or one's own.
 *
 * <p>Owns servers in this process, and what takes more than one call. May import the library, the contract's messages and
 * {@code input}. Read {@link dev.verbatim.client.call.Connection} first.
 */
package dev.verbatim.client.call;
