/**
 * What is logged, so that machines can read it too and nothing that was sent is in it.
 *
 * <p>Owns the audit lines and the form of JSON. May import nothing of the project. Read {@link
 * dev.verbatim.service.journal.Journal} first.
 */
package dev.verbatim.service.journal;
