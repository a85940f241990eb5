/** The server: keeps articles, answers calls about them, and says how it fares. */
package dev.verbatim.service;
