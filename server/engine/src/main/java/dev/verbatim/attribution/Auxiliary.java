package dev.verbatim.attribution;

import dev.verbatim.text.WordList;
import java.util.List;

/** What auxiliary verbs do. */
final class Auxiliary {

    private static final List<WordList.Line> LINES = WordList.lines("auxiliaries.txt");
    private static final WordList FORMS = WordList.ofLines(LINES);

    private Auxiliary() {}

    /** Whether the form of this key makes a passive. */
    static boolean isBe(long key) {
        return is(key, "be");
    }

    /** Whether the form of this key says that something may be or will be. */
    static boolean isModal(long key) {
        return is(key, "modal");
    }

    private static boolean is(long key, String kind) {
        int line = FORMS.value(key);
        return line >= 0 && LINES.get(line).column(0).equals(kind);
    }
}
