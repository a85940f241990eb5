/**
 * What the server promises under faults and load, each a run as long as one likes: seconds in a test, minutes by the
 * benchmark's commands. Servers are processes of their own, on loopback and free ports, and end with the run.
 *
 * <p>Read {@link dev.verbatim.service.proof.ServerProcess} first.
 */
package dev.verbatim.service.proof;
