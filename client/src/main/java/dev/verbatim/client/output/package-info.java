/**
 * Where answers and messages go.
 *
 * <p>Owns standard output and error as the commands see them, and the formats for programs. May import the contract's
 * messages and nothing of the other packages. Read {@link dev.verbatim.client.output.Terminal} first.
 */
package dev.verbatim.client.output;
