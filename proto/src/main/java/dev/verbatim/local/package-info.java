/**
 * How a client starts a server of its own without knowing the server's code.
 *
 * <p>Owns what stands between them and nothing else; may import nothing of the project. Read {@link
 * dev.verbatim.local.LocalServerProvider} first.
 */
package dev.verbatim.local;
