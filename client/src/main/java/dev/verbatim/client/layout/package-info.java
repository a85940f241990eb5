/**
 * What answers look like to people: lines that fit the terminal.
 *
 * <p>Owns wrapping, colours and the layout of each kind of answer. May import the contract's messages and nothing of the
 * other packages. Read {@link dev.verbatim.client.layout.Page} first, then {@link
 * dev.verbatim.client.layout.StatementLayout}.
 */
package dev.verbatim.client.layout;
