package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;

/** Finds where in its sentence the content of a cue starts. */
final class ContentStartFinder {

    private static final int LONGEST_ADJUNCT = 14;

    private final Row row;
    private final HearerFinder hearers;
    private final ChannelPhraseFinder channels;

    ContentStartFinder(Row row, PhraseFinder phrases, ChannelPhraseFinder channels) {
        this.row = row;
        this.hearers = new HearerFinder(row, phrases);
        this.channels = channels;
    }

    /**
     * Where the content after a cue starts: after <i>that</i>, after <i>responsible for</i>, or right after the cue.
     *
     * @param limit the first quoted segment, or where the content must have started
     * @param further whether to pass over to a further <i>that</i>: {@code said that … and that …}
     */
    int find(Cue cue, int limit, boolean further) {
        boolean agent = cue.form() == Form.PASSIVE
                && !cue.subject().isNone()
                && cue.subject().to() <= limit;
        int from = agent ? cue.subject().to() : cue.clauseTo();
        if (cue.takes(Complement.RESPONSIBLE)) {
            for (int i = from; i < limit; i++) {
                if (row.is(i, Keyword.RESPONSIBLE) && row.is(i + 1, Keyword.FOR)) {
                    return i + 2;
                }
            }
        }
        boolean clause = cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER);
        int start = row.is(from, Keyword.AS) && !clause ? from + 1 : from;
        boolean relative = false;
        boolean opened = row.has(from, WordClass.PRONOUN) && !cue.takes(Complement.HEARER);
        int hearer = cue.takes(Complement.HEARER) ? hearers.end(from, limit) : from;
        for (int i = hearer; i < limit && clause && !(row.has(i, WordClass.CUE) && start == from); i++) {
            boolean joined = row.is(i - 1, Keyword.AND);
            boolean first = !joined && !opened && i - from <= LONGEST_ADJUNCT && start == from;
            boolean next = joined && further;
            boolean that = row.is(i, Keyword.THAT) && (first || next);
            boolean more = that && channels.isRelative(i);
            relative |= more;
            start = that && !more ? i + 1 : start;
        }
        if (relative && start == from) {
            return limit;
        }
        while (start < limit && (row.isMark(start, ',') || row.isMark(start, ':'))) {
            start++;
        }
        boolean named = hearer > from && row.has(from, WordClass.DETERMINER) && row.isName(hearer);
        start = start == from && (hearers.opensClause(hearer) || named) ? hearer : start;
        return afterDay(start == from ? channels.after(start, limit) : start, limit);
    }

    /** Where the content goes on after a day that belongs to its cue: {@code said Monday the harbour is old}. */
    private int afterDay(int first, int limit) {
        int start = row.is(first, Keyword.HERE) ? first + 1 : first;
        int day = row.is(start, Keyword.ON) ? start + 1 : start;
        int end = row.has(day + 1, WordClass.TIME_NOUN) ? day + 2 : day + 1;
        boolean told = end < limit && row.isWeekday(day) && !row.isPossessive(end);
        return told && !row.has(end, WordClass.AUXILIARY | WordClass.CUE) && row.isWord(end) ? end : start;
    }
}
