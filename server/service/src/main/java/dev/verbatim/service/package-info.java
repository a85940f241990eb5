/**
 * The server: starts up, from settings that have been checked, and shuts down.
 *
 * <p>Owns the settings. May import everything of the service and the engine. Read {@link
 * dev.verbatim.service.VerbatimServer} first, then the packages {@code archive}, {@code wire},
 * {@code security} and {@code rpc}.
 */
package dev.verbatim.service;
