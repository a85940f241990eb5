/**
 * The contract, tested from outside: a real server, messages built by hand, a real socket.
 *
 * <p>{@link dev.verbatim.client.contract.WireServer} is the server; {@link dev.verbatim.client.contract.Refused} prints
 * what a server answers to a wrong call.
 */
package dev.verbatim.client.contract;
