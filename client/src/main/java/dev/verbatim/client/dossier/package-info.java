/**
 * Statements made ready to be looked at: one model for the report and for every export.
 *
 * <p>Owns the alignment of witnesses with the words of a statement, what is drawn (timeline, families) and where links
 * lead, and the templates of the report. May import the contract's messages and {@code layout}'s phrases. Read {@link
 * dev.verbatim.client.dossier.Dossier} first, then {@link dev.verbatim.client.dossier.Edition}.
 */
package dev.verbatim.client.dossier;
