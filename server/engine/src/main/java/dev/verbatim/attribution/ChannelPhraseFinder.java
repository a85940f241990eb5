package dev.verbatim.attribution;

/** Tells the reporter's words for how somebody's words came from what he reports: {@code in an interview on Friday}. */
final class ChannelPhraseFinder {

    private static final int LONGEST = 5;

    private final Row row;
    private final VerbFinder verbs;

    ChannelPhraseFinder(Row row, VerbFinder verbs) {
        this.row = row;
        this.verbs = verbs;
    }

    /** Whether such words go on behind quoted ones: {@code “…” in a long interview}, {@code “…” Friday on Twitter}. */
    boolean isBehind(int behind, int end) {
        int day = row.is(behind, Keyword.ON) ? behind + 1 : behind;
        int i = row.isWeekday(day) ? day + 1 : behind;
        boolean on = row.is(i, Keyword.ON);
        if (!on && !row.is(i, Keyword.IN) && !row.is(i, Keyword.AT) && !row.is(i, Keyword.DURING)) {
            return false;
        }
        boolean one = row.is(i + 1, Keyword.A) || row.is(i + 1, Keyword.AN);
        return one
                ? hasChannel(i + 2, end)
                : on && i + 1 < end && row.has(i + 1, WordClass.CHANNEL) && row.isCapitalized(i + 1);
    }

    private boolean hasChannel(int from, int end) {
        return channel(from, end) >= 0;
    }

    private int channel(int from, int end) {
        for (int i = from; i < Math.min(end, from + LONGEST) && row.isWord(i) && !row.has(i, WordClass.BOUNDARY); i++) {
            if (row.has(i, WordClass.CHANNEL)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The item behind such words if a clause goes on there without <i>that</i>: {@code said in a statement the town is old};
     * else {@code from}.
     */
    int after(int from, int limit) {
        int channel = isBehind(from, limit) && !row.isWeekday(from) ? channel(from + 2, limit) : -1;
        int next = channel + 1;
        boolean clause = channel >= 0
                && next < limit
                && (row.has(next, WordClass.DETERMINER | WordClass.PRONOUN) || row.isName(next) || row.isWeekday(next));
        return clause ? next : from;
    }

    /** Whether a <i>that</i> tells more of a channel and opens nothing reported: {@code in an interview that aired Friday}. */
    boolean isRelative(int that) {
        boolean verb = row.has(that + 1, WordClass.AUXILIARY) || verbs.isPast(that + 1);
        return verb && row.has(that - 1, WordClass.CHANNEL);
    }
}
