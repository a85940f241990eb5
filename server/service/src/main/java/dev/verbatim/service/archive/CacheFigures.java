package dev.verbatim.service.archive;

/**
 * How a cache has fared since the start.
 *
 * @param hits look-ups that found something
 * @param misses look-ups that found nothing
 * @param evictions entries that had to make room
 */
public record CacheFigures(long hits, long misses, long evictions) {}
