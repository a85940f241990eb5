package dev.verbatim.client.dossier;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries of a long list that a page shows together: a browser lays out only what is open, so thousands of entries cost
 * no more than the chapters that somebody opens.
 *
 * @param first the number of its first entry, from 1
 * @param entries the entries
 */
public record Chapter<T>(int first, List<T> entries) {
    private static final int LONGEST = 100;

    /** Copies the list. */
    public Chapter {
        entries = List.copyOf(entries);
    }

    /** Returns the chapters of a list, of a hundred entries each but for the last one. */
    public static <T> List<Chapter<T>> of(List<T> list) {
        var chapters = new ArrayList<Chapter<T>>();
        for (int start = 0; start < list.size(); start += LONGEST) {
            chapters.add(new Chapter<>(start + 1, list.subList(start, Math.min(start + LONGEST, list.size()))));
        }
        return chapters;
    }

    /** Returns whether it is shown from the start, as the first one is. */
    public boolean isOpen() {
        return first == 1;
    }

    /** Returns which entries it holds: “Statements 101 to 200”, where each is a “Statement”. */
    public String heading(String entry) {
        return entries.size() == 1 ? entry + " " + first : entry + "s " + first + " to " + (first + entries.size() - 1);
    }
}
