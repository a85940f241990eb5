/**
 * The proof that an answer holds, by the articles alone.
 *
 * <p>Owns what is checked of a statement. May import the contract's messages and {@code layout}'s cutting of texts. Read
 * {@link dev.verbatim.client.proof.StatementProof} first.
 */
package dev.verbatim.client.proof;
