package dev.verbatim.attribution;

/** Finds the name that stands beside a quotation without a verb: after a dash, or on a line of credit below. */
final class CreditFinder {

    private static final int LONGEST_CREDIT = 14;

    private final Row row;
    private final PhraseFinder phrases;

    CreditFinder(Row row, PhraseFinder phrases) {
        this.row = row;
        this.phrases = phrases;
    }

    /** The name that a dash ties to a quotation: {@code “…” — Jane Doe} and {@code Jane Doe — “…”}. */
    Phrase dashed(Sentence sentence, int item) {
        int after = isDash(item + 2) ? item + 3 : item + 2;
        if (isDash(item + 1) && after < sentence.to() && row.isName(after) && isShort(after, sentence.to())) {
            return phrases.startingAt(after, sentence.to());
        }
        boolean opens = isDash(item - 1) && row.isName(sentence.from()) && isShort(sentence.from(), item);
        Phrase before = opens ? phrases.endingAt(item - 2, sentence.from()) : Phrase.NONE;
        return before.from() == sentence.from() ? before : Phrase.NONE;
    }

    /** Whether a line's end is too short, and without a verb of saying, to be more than a name and what he is. */
    private boolean isShort(int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.isSegment(i) || row.has(i, WordClass.AUXILIARY) || row.has(i, WordClass.CUE) && !row.isName(i)) {
                return false;
            }
        }
        return to - from <= LONGEST_CREDIT;
    }

    private boolean isDash(int item) {
        return row.isMark(item, '—') || row.isMark(item, '–') || row.isMark(item, '-') || row.isMark(item, '―');
    }

    /** The name on a line of credit below a quotation: {@code — Jane Doe, professor}. */
    Phrase credit(Sentence sentence) {
        if (sentence.number() + 1 >= row.sentences().size()) {
            return Phrase.NONE;
        }
        Sentence below = row.sentences().get(sentence.number() + 1);
        int first = below.from();
        boolean dash = isDash(first);
        boolean named = dash && row.isName(first + 1) && below.to() - first < LONGEST_CREDIT;
        if (named) {
            return phrases.startingAt(first + 1, below.to());
        }
        return isPulled(sentence, below) ? phrases.startingAt(first, below.to()) : Phrase.NONE;
    }

    /** The name on a line that only says from whom the words below come: {@code From the desk of Jane Doe, editor}. */
    Phrase sender(Sentence line) {
        int from = row.is(line.from(), Keyword.AND) ? line.from() + 1 : line.from();
        if (!row.is(from, Keyword.FROM) || !isShort(from + 1, line.to())) {
            return Phrase.NONE;
        }
        int end = from + 1;
        while (end < line.to() && (row.isWord(end) || row.isAbbreviationStop(end))) {
            end++;
        }
        return row.isName(end - 1) ? phrases.endingAt(end - 1, from + 1) : Phrase.NONE;
    }

    private boolean isClosing(int item) {
        return row.isMark(item, '"') || row.isMark(item, '”');
    }

    /** Whether a name stands on a line of its own before the closing mark, as below quotations pulled out of a story. */
    private boolean isPulled(Sentence sentence, Sentence below) {
        int last = sentence.to() - 1;
        boolean open = row.isSegment(last) && !row.segment(last).closed();
        int end = below.to() - 1;
        boolean closes = isClosing(end) || isClosing(end + 1);
        if (!open || !closes || !row.isName(below.from()) || below.to() - below.from() > LONGEST_CREDIT) {
            return false;
        }
        for (int i = below.from(); i < below.to(); i++) {
            if (row.has(i, WordClass.AUXILIARY) || row.has(i, WordClass.CUE) && !row.isName(i)) {
                return false;
            }
        }
        return true;
    }
}
