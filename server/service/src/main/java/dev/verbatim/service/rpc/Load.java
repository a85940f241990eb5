package dev.verbatim.service.rpc;

/**
 * What a server is at.
 *
 * @param articlesInProgress articles that unary calls are reading
 * @param lookupsInProgress look-ups under way
 * @param watchers open streams of {@code WatchStatements}
 * @param ingestStreams open streams of {@code IngestArticles}
 */
public record Load(int articlesInProgress, int lookupsInProgress, int watchers, int ingestStreams) {}
