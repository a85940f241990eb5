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
            boolean posted =
                    row.has(i, WordClass.CUE_NOUN) && row.is(i + 1, Keyword.ON) && afterWhere(i + 1, end) > i + 1;
            if (row.has(i, WordClass.CHANNEL) || posted) {
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
        int where = channel < 0 ? from : afterWhere(channel + 1, limit);
        int next = channel >= 0 && row.is(where, Keyword.ON) && row.isWeekday(where + 1) ? where + 2 : where;
        boolean clause = channel >= 0
                && next < limit
                && (row.has(next, WordClass.DETERMINER | WordClass.PRONOUN) || row.isName(next) || row.isWeekday(next));
        return clause ? next : from;
    }

    /** The item behind where a channel's words stand or with whom: {@code a post on X}, {@code an interview with the Herald}. */
    private int afterWhere(int i, int limit) {
        int end = row.is(i + 1, Keyword.THE) ? i + 2 : i + 1;
        int first = end;
        while (end < limit && row.isName(end)) {
            end++;
        }
        return (row.is(i, Keyword.ON) || row.is(i, Keyword.WITH) || row.is(i, Keyword.TO)) && end > first ? end : i;
    }

    /** Whether a <i>that</i> tells more of a channel and opens nothing reported: {@code in an interview that aired Friday}. */
    boolean isRelative(int that) {
        boolean verb = row.has(that + 1, WordClass.AUXILIARY) || verbs.isPast(that + 1);
        return verb && row.has(that - 1, WordClass.CHANNEL);
    }
}
