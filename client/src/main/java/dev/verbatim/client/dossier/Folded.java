package dev.verbatim.client.dossier;

import java.util.List;

/**
 * A list of which a page shows the beginning and folds the rest away.
 *
 * @param shown what is shown from the start
 * @param rest what is folded away; empty if the list is short
 */
public record Folded<T>(List<T> shown, List<T> rest) {
    /** What is folded is more than a line or two. */
    private static final int FEW = 4;

    /** Copies the lists. */
    public Folded {
        shown = List.copyOf(shown);
        rest = List.copyOf(rest);
    }

    /** Shows so many of the list, or all if hardly any more are left. */
    public static <T> Folded<T> of(List<T> list, int most) {
        int shown = list.size() <= most + FEW ? list.size() : most;
        return new Folded<>(list.subList(0, shown), list.subList(shown, list.size()));
    }
}
