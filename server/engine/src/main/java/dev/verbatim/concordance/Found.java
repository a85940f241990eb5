package dev.verbatim.concordance;

/**
 * A passage that has words that were looked for.
 *
 * @param <T> what it belongs to
 * @param owner what it belongs to
 * @param share the share of the words looked for that it has in their order and near one another, in [0.0, 1.0]
 * @param whole whether it has all of them, one after the other
 */
public record Found<T>(T owner, double share, boolean whole) {}
