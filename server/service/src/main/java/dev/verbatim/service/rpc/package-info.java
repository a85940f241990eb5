/**
 * The services of the contract over gRPC: check, call the archive, translate.
 *
 * <p>Owns threads, flow control and shutdown. May import everything of the service but its start-up. Read {@link
 * dev.verbatim.service.rpc.GrpcServer} first.
 */
package dev.verbatim.service.rpc;
