/**
 * Who may call: certificates, tokens and roles, from files that are read again when they change.
 *
 * <p>Knows nothing of the service's calls; may import nothing of the project. Read {@link
 * dev.verbatim.service.security.WatchedFiles} first.
 */
package dev.verbatim.service.security;
