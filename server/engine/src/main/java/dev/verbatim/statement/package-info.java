/**
 * Which reading stands in the text, and who supports it: the edition of an utterance; and the index that finds statements by
 * their words. Start with {@link dev.verbatim.statement.StatementEditor}, the third of the engine's three doors.
 *
 * <p>May import all other rooms.
 */
package dev.verbatim.statement;
