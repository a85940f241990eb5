/**
 * Calls to a server, for programs of any kind.
 *
 * <p>Owns the connection, the streams and pages over it, what failures mean, and texts cut where the contract counts. May
 * import the contract's messages only. Read {@link dev.verbatim.client.library.VerbatimClient} first.
 */
package dev.verbatim.client.library;
