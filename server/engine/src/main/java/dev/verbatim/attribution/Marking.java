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
                && !hasMoreWords(row, item, 1)
                && isTitleCase(row, item);
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

    /** Whether there are more words than so many between the marks. */
    static boolean hasMoreWords(Row row, int item, int most) {
        int end = row.segment(item).inner().end();
        int words = 0;
        for (int i = row.tokens().from(row.segment(item).inner().start());
                i < row.tokens().size() && row.tokens().start(i) < end && words <= most;
                i++) {
            words += row.tokens().isWord(i) ? 1 : 0;
        }
        return words > most;
    }

    /** Whether the words between the marks are a name or a title: every word of weight begins with a capital. */
    static boolean isTitleCase(Row row, int item) {
        int end = row.segment(item).inner().end();
        int last = row.tokens().text().at(end - 1);
        boolean sentence = last == '!' || last == '?' || last == '.' && !hasMoreWords(row, item, 1);
        return !sentence && isCapitalized(row, item);
    }

    /** Whether every word of weight between the marks begins with a capital. */
    static boolean isCapitalized(Row row, int item) {
        int capitals = 0;
        int words = 0;
        int end = row.segment(item).inner().end();
        for (int i = row.tokens().from(row.segment(item).inner().start());
                i < row.tokens().size() && row.tokens().start(i) < end;
                i++) {
            if (row.tokens().isWord(i)) {
                boolean small = (WordClass.of(row.tokens(), i) & (WordClass.BOUNDARY | WordClass.DETERMINER)) != 0;
                words += small ? 0 : 1;
                capitals += row.tokens().isCapitalized(i) && !small ? 1 : 0;
            }
        }
        return words > 0 && capitals == words;
    }

    /** Whether an apostrophe makes a possessive of several inside the name of a body: {@code the Workers' Party}. */
    static boolean isPluralPossessive(Row row, int i) {
        boolean apostrophe = row.isMark(i, '\'') || row.isMark(i, '’');
        return apostrophe
                && row.isCapitalized(i + 1)
                && (row.has(i + 1, WordClass.OF_HEAD)
                        || Cast.role(row.key(i + 1)).equals("body"))
                && row.isCapitalized(i - 1)
                && row.end(i - 1) == row.start(i)
                && row.tokens().text().at(row.end(i - 1) - 1) == 's';
    }
}
