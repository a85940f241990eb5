package dev.verbatim.occasion;

import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.List;

/** Tells by its verbs whether a stretch of text tells of what is past. */
final class PastVerbs {

    private static final WordList IRREGULAR = WordList.load("past.txt");

    private PastVerbs() {}

    /** Whether a verb of the past stands from token {@code from} up to {@code to}, outside {@code hidden}. */
    static boolean stand(Tokens tokens, int from, int to, List<Span> hidden) {
        for (int i = from; i < to; i++) {
            int position = tokens.start(i);
            boolean shown = hidden.stream().noneMatch(span -> span.contains(position));
            if (shown && (endsInEd(tokens, i) || IRREGULAR.has(tokens.key(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInEd(Tokens tokens, int i) {
        int end = tokens.end(i);
        return end - tokens.start(i) > 2
                && tokens.text().at(end - 1) == 'd'
                && tokens.text().at(end - 2) == 'e';
    }
}
