/**
 * What is kept: articles, their testimonies, and what they amount to.
 *
 * <p>Owns all the state there is. May import the engine, {@code store} and Caffeine, never the contract or gRPC. Read {@link
 * dev.verbatim.service.archive.Archive} first, then {@link dev.verbatim.service.archive.Snapshot}.
 */
package dev.verbatim.service.archive;
