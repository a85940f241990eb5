package dev.verbatim.attribution;

/** How the words of a quoted segment end: that tells whether the reporter's own go on. */
final class Marking {

    private static final int LONGEST_TERM = 32;

    private Marking() {}

    /** Whether the segment at an item ends so that a cue may follow: comma, question, exclamation, dash, dots. */
    static boolean endsOpen(Row row, int item) {
        int end = end(row, item);
        int last = row.tokens().text().at(end - 1);
        return switch (last) {
            case ',', '?', '!', '—', '-', '…' -> true;
            case '.' -> row.tokens().text().at(end - 2) == '.';
            default -> false;
        };
    }

    /** Whether the segment at an item ends in a comma, which is the newspaper's and closes a clause. */
    static boolean endsInComma(Row row, int item) {
        return row.tokens().text().at(end(row, item) - 1) == ',';
    }

    /** Whether a segment stands inside a name: {@code Tom “Skip” Moss}. */
    static boolean isNickname(Row row, int item) {
        return row.isSegment(item)
                && row.isName(item - 1)
                && row.isName(item + 1)
                && !row.inHeading(item)
                && !row.segment(item).single()
                && !Leftovers.isSeveral(row, item)
                && Leftovers.isTitleCase(row, item);
    }

    /** Where the words of a segment end, the closing marks of quotations inside it left out. */
    static int end(Row row, int item) {
        int end = row.segment(item).inner().end();
        int start = row.segment(item).inner().start();
        while (end - 1 > start && isClosing(row.tokens().text().at(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isClosing(int point) {
        return point == '\'' || point == '’' || point == '"' || point == '”' || point == ' ' || point == 0xA0;
    }

    /** Whether few words between marks go on from the words before them: {@code wearing a “Vote” pin}. */
    static boolean isTermWithin(Row row, int i) {
        return row.isWord(i - 1)
                && (!row.has(i - 1, WordClass.CUE) || CueVerb.of(row.key(i - 1)).takes(CueVerb.Complement.AS))
                && row.segment(i).inner().length() < LONGEST_TERM
                && !endsInComma(row, i);
    }
}
