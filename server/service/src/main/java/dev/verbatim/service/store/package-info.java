/**
 * Where articles survive a restart.
 *
 * <p>Owns an article as it came in, and the files of the data directory. May import the engine's {@code article}, SQLite
 * and Flyway, nothing else of the project. Read {@link dev.verbatim.service.store.ArticleStore} first.
 */
package dev.verbatim.service.store;
