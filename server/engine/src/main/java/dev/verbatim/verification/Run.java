package dev.verbatim.verification;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import java.util.Comparator;
import java.util.List;

/**
 * The longest wording of a question that one witness has, word after word.
 *
 * @param first its first word in the question
 * @param words how many words; 0 if there is none
 * @param content how many of them carry content
 * @param whole whether it is all that the witness has between its marks
 */
record Run(int first, int words, int content, boolean whole) {

    private static final Comparator<Run> FULLNESS =
            Comparator.comparingInt(Run::content).thenComparing(Run::whole).thenComparingInt(Run::words);

    private static final Run NONE = new Run(0, 0, 0, false);

    static Run longest(Row question, List<Row> rows) {
        Run best = NONE;
        for (Row row : rows) {
            Run run = longest(Aligner.align(question, row));
            best = FULLNESS.compare(run, best) > 0 ? run : best;
        }
        return best;
    }

    private static Run longest(Alignment alignment) {
        Row question = alignment.left();
        Run best = NONE;
        int start = 0;
        int content = 0;
        for (int p = 0; p < alignment.pairs(); p++) {
            int i = alignment.leftOf(p);
            int j = alignment.rightOf(p);
            boolean same = question.key(i) == alignment.right().key(j);
            boolean follows = p > start && alignment.leftOf(p - 1) == i - 1 && alignment.rightOf(p - 1) == j - 1;
            if (!same || !follows) {
                start = same ? p : p + 1;
                content = 0;
            }
            content += same && question.isContent(i) ? 1 : 0;
            int words = p + 1 - start;
            Run run = new Run(
                    same ? alignment.leftOf(start) : 0,
                    words,
                    content,
                    words == alignment.right().size());
            best = words > 0 && FULLNESS.compare(run, best) > 0 ? run : best;
        }
        return best;
    }

    /** The wording as asked; empty if there is none. */
    String text(Question question) {
        return words == 0 ? "" : question.text(first, first + words - 1);
    }
}
