/**
 * Whether somebody said certain words: finds the statements that a text quotes and judges wording, speaker and date apart.
 * Start with {@link dev.verbatim.verification.StatementIndex}.
 *
 * <p>May import every other room.
 */
package dev.verbatim.verification;
