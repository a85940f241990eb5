package dev.verbatim.attribution;

import java.util.List;
import java.util.Optional;

/** Tells who goes on in an exchange of questions and answers that names its two speakers no longer. */
final class Exchange {

    /** Quotations back within which the other of the two must have spoken, and sentences between any two of them. */
    private static final int REACH = 4;

    private final Row row;

    Exchange(Row row) {
        this.row = row;
    }

    /**
     * The other of two speakers, if it is his turn: after a question to him, or when a question follows that he is the one
     * to ask. Empty if the last speaker goes on.
     *
     * @param drafts the quotations before, in reading order
     * @param item the quoted segment that stands alone
     */
    Optional<Draft> turn(List<Draft> drafts, int item) {
        int last = drafts.size() - 1;
        if (last < 1 || !isTurn(drafts.get(last), drafts.get(last).sentence())) {
            return Optional.empty();
        }
        Draft speaker = drafts.get(last);
        for (int k = last - 1; k >= Math.max(0, last - REACH); k--) {
            Draft other = drafts.get(k);
            if (!isTurn(other, drafts.get(k + 1).sentence())) {
                return Optional.empty();
            }
            if (!isSame(other, speaker)) {
                boolean answers = asks(speaker.segments().get(speaker.segments().size() - 1));
                boolean asksAgain = asks(item) && asks(other.segments().get(0));
                return answers || asksAgain ? Optional.of(other) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isTurn(Draft draft, int next) {
        return draft.isQuoted() && draft.isDirect() && !draft.answer().isNobody() && next - draft.sentence() <= REACH;
    }

    private static boolean isSame(Draft one, Draft other) {
        return one.answer().figure().equals(other.answer().figure())
                && one.answer().described().equals(other.answer().described());
    }

    private boolean asks(int item) {
        boolean closed = row.segment(item).closed();
        return closed && row.tokens().text().at(Marking.end(row, item) - 1) == '?';
    }
}
