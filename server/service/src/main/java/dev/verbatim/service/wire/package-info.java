/**
 * The contract's messages to the archive's and the engine's records and back, and every way to refuse a call.
 *
 * <p>Owns the limits that the contract documents. May import the contract, the engine and {@code archive}. Read {@link
 * dev.verbatim.service.wire.Failure} first, then {@link dev.verbatim.service.wire.ArticleForm}.
 */
package dev.verbatim.service.wire;
