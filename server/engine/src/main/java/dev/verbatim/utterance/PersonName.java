package dev.verbatim.utterance;

import dev.verbatim.text.Folding;
import dev.verbatim.text.Romanization;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A personal name taken apart, so that a full name and a surname alone can be told to fit.
 *
 * @param given the given names and initials, folded, in order; empty if only the surname is told
 * @param surname the surname, folded, without particles
 */
record PersonName(List<String> given, String surname) {

    private static final List<WordList.Line> PART_LINES = WordList.lines("match-name-parts.txt");
    private static final WordList PARTS = WordList.ofLines(PART_LINES);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");
    private static final Pattern PIECES = Pattern.compile("(?<=^al)-|(?<=^el)-");

    PersonName {
        given = List.copyOf(given);
    }

    static PersonName of(String name) {
        List<String> parts = new ArrayList<>();
        for (String word : words(name)) {
            for (String piece : PIECES.split(Folding.fold(word), -1)) {
                if (!piece.isEmpty()) {
                    parts.add(piece);
                }
            }
        }
        while (parts.size() > 1 && is(parts.get(parts.size() - 1), "suffix")) {
            parts.remove(parts.size() - 1);
        }
        while (parts.size() > 1 && is(parts.get(0), "title")) {
            parts.remove(0);
        }
        if (parts.isEmpty()) {
            return new PersonName(List.of(), "");
        }
        String surname = Romanization.surname(parts.remove(parts.size() - 1));
        parts.removeIf(part -> is(part, "particle"));
        return new PersonName(parts, surname);
    }

    /** The words of a name. */
    static List<String> words(String name) {
        return List.of(BETWEEN_WORDS.split(name.strip(), -1));
    }

    boolean isSurnameOnly() {
        return given.isEmpty();
    }

    /** Whether the two can be names of one person: the same surname, and given names that fit as far as both are told. */
    boolean fits(PersonName other) {
        if (!surname.equals(other.surname)) {
            return false;
        }
        if (given.isEmpty() || other.given.isEmpty()) {
            return true;
        }
        return fits(given.get(0), other.given.get(0))
                || given.containsAll(other.given)
                || other.given.containsAll(given);
    }

    private static boolean fits(String one, String two) {
        String shorter = one.length() <= two.length() ? one : two;
        String longer = one.length() <= two.length() ? two : one;
        boolean shortened =
                longer.startsWith(shorter) && (shorter.length() == 1 || shorter.length() > 2 || shorter.equals(longer));
        return shortened || Romanization.isOne(one, two);
    }

    private static boolean is(String part, String sort) {
        int line = PARTS.value(Folding.key(part));
        return line >= 0 && PART_LINES.get(line).column(0).equals(sort);
    }
}
