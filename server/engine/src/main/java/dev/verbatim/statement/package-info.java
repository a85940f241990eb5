/**
 * Which reading stands in the text, and who supports it: the edition of an utterance. Start with {@link
 * dev.verbatim.statement.StatementEditor}, the third of the engine's three doors.
 *
 * <p>May import all other rooms but {@code verification}.
 */
package dev.verbatim.statement;
