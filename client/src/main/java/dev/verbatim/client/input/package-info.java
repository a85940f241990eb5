/**
 * What the user names on the command line, as articles.
 *
 * <p>Owns the reading of files and of standard input: endings, encoding, JSON lines, identifiers. May import the
 * contract's messages and nothing of the other packages. Read {@link dev.verbatim.client.input.ArticleFiles} first.
 */
package dev.verbatim.client.input;
