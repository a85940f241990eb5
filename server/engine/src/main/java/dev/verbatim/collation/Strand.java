package dev.verbatim.collation;

import dev.verbatim.alignment.Row;

/**
 * What one witness has of a passage, in one piece.
 *
 * @param siglum the statement id ({@code {article}.{number}}) of the witness
 * @param row its words
 * @param fragment whether it is less than a passage: then a mere inflection is the reporter's grammar and no variant
 */
public record Strand(String siglum, Row row, boolean fragment) {}
