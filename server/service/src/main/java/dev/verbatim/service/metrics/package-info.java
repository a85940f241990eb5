/**
 * What a server's keeper can see of it, in the form of Prometheus.
 *
 * <p>Owns the names of the figures and the page that shows them. May import the service's {@code archive} and {@code rpc}.
 * Read {@link dev.verbatim.service.metrics.MetricsPage} first.
 */
package dev.verbatim.service.metrics;
