/** The command line: turns files into calls and answers into text or JSON. */
package dev.verbatim.client;
