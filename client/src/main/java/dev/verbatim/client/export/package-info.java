/**
 * A dossier in the forms that other programs read.
 *
 * <p>Owns one class for each form. May import the contract's messages, {@code dossier} and {@code layout}'s phrases. Read
 * {@link dev.verbatim.client.export.CsvExport} first.
 */
package dev.verbatim.client.export;
