package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.List;

/** Which pronoun stands for somebody. */
enum Gender {
    /** Not known, or no person. */
    UNKNOWN,
    /** He. */
    HE,
    /** She. */
    SHE,
    /** It: a body or a thing. */
    IT;

    private static final List<WordList.Line> NAME_LINES = WordList.lines("given-names.txt");
    private static final WordList NAMES = WordList.ofLines(NAME_LINES);
    private static final List<WordList.Line> BORN_LINES = WordList.lines("given-name-births.txt");
    private static final WordList BORN = WordList.ofLines(BORN_LINES);
    private static final List<WordList.Line> ADDRESS_LINES = WordList.lines("address-gender.txt");
    private static final WordList ADDRESSES = WordList.ofLines(ADDRESS_LINES);
    private static final List<WordList.Line> REFLEXIVE_LINES = WordList.lines("reflexives.txt");
    private static final WordList REFLEXIVES = WordList.ofLines(REFLEXIVE_LINES);

    /** Whether a word is a common given name, that is one wherever it stands. */
    static boolean isGivenName(String name) {
        return NAMES.has(Folding.key(name));
    }

    /** What a common given name tells; unknown if men and women bear it. */
    static Gender ofGivenName(String name) {
        return of(NAME_LINES, NAMES.value(Folding.key(name)));
    }

    /** What the first word of a person's full name tells, common or not. */
    static Gender ofFirstName(String name) {
        Gender common = ofGivenName(name);
        return common == UNKNOWN && !isGivenName(name) ? of(BORN_LINES, BORN.value(Folding.key(name))) : common;
    }

    /** What a form of address or a noun for a person tells, by its key. */
    static Gender ofAddress(long key) {
        return of(ADDRESS_LINES, ADDRESSES.value(key));
    }

    /** What a pronoun that goes back to the subject tells of it, by its key. */
    static Gender ofReflexive(long key) {
        return of(REFLEXIVE_LINES, REFLEXIVES.value(key));
    }

    /** Whether somebody of this gender can be meant by a pronoun of that one. */
    boolean agrees(Gender pronoun) {
        return this == UNKNOWN || pronoun == UNKNOWN || this == pronoun;
    }

    private static Gender of(List<WordList.Line> lines, int line) {
        if (line < 0) {
            return UNKNOWN;
        }
        return switch (lines.get(line).column(0)) {
            case "he" -> HE;
            case "she" -> SHE;
            case "it" -> IT;
            default -> UNKNOWN;
        };
    }
}
