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
        int line = FORMS.value(key);
        return line >= 0 && LINES.get(line).column(0).equals("be");
    }
}
