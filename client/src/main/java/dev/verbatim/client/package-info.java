/**
 * The command line: turns files into calls and answers into text or JSON.
 *
 * <p>Owns the commands, one class each, and their exit codes. Imports {@code input} (what the user names), {@code call}
 * (the server), {@code output} (where answers go) and {@code layout} (what they look like). Read {@link
 * dev.verbatim.client.VerbatimCommand} first.
 */
package dev.verbatim.client;
