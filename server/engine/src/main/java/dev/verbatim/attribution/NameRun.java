package dev.verbatim.attribution;

import java.util.List;

/**
 * A name as it stands in the row.
 *
 * @param from its first item, titles included
 * @param nameFrom its first item without titles
 * @param to the item after its last
 * @param words the words of the name without titles, initials without their stops
 * @param description what stands before the name: title, office; empty if nothing does
 * @param definite whether an article stands before it, as before bodies
 */
record NameRun(int from, int nameFrom, int to, List<String> words, String description, boolean definite) {

    NameRun {
        words = List.copyOf(words);
    }

    String surname() {
        return words.get(words.size() - 1);
    }

    String name() {
        return words.size() == 1 ? words.get(0) : String.join(" ", words);
    }
}
