/**
 * What is wrong with a server, found as a stranger would find it.
 *
 * <p>Owns the checks and what to do about their faults. May import {@code library} and the contract's messages. Read {@link
 * dev.verbatim.client.diagnosis.Examination} first.
 */
package dev.verbatim.client.diagnosis;
