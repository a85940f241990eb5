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
        if (row.is(from, Keyword.FOR) && cue.takes(Complement.AS)) {
            return from + 1;
        }
        if (row.is(from, Keyword.ON) && cue.takes(Complement.AS)) {
            int end = hearers.end(from + 1, limit);
            return row.is(end, Keyword.TO) && end > from + 1 ? end : from;
        }
        if (clause && isDemonstrative(from)) {
            return from;
        }
        boolean opened = row.has(from, WordClass.PRONOUN) && !cue.takes(Complement.HEARER);
        int hearer = cue.takes(Complement.HEARER) ? afterDay(hearers.end(from, limit), limit) : from;
        for (int i = hearer; i < limit && clause && !(isVerb(i) && start == from); i++) {
            boolean verb = row.has(i, WordClass.AUXILIARY) && !row.isCapitalized(i);
            opened |= verb && opensSubject(from) && start == from;
            boolean joined = row.is(i - 1, Keyword.AND);
            boolean first = !joined && !opened && i - from <= LONGEST_ADJUNCT && start == from;
            boolean next = joined && further;
            boolean apart = row.isMark(from, ',') && !row.isMark(i - 1, ',') && i > from + 1;
            boolean that = row.is(i, Keyword.THAT) && !apart && (first || next);
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
        int placed = hearer > from ? afterPlace(hearer, limit) : hearer;
        boolean clauseBehind = hearers.opensClause(placed) || named && placed == hearer;
        start = start == from && clauseBehind ? placed : start;
        return afterDay(start == from ? channels.after(start, limit) : start, limit);
    }

    /** Where a clause goes on after the place of those who are told: {@code told voters in Springfield the deal was dead}. */
    private int afterPlace(int i, int limit) {
        int end = i + 1;
        while (end < limit && row.isName(end)) {
            end++;
        }
        boolean place = (row.is(i, Keyword.IN) || row.is(i, Keyword.AT) || row.is(i, Keyword.ON)) && end > i + 1;
        return place && end < limit && hearers.opensClause(end) ? end : i;
    }

    /** Whether <i>that</i> stands for a thing: {@code said that was a mistake}. */
    private boolean isDemonstrative(int i) {
        return row.is(i, Keyword.THAT) && row.has(i + 1, WordClass.AUXILIARY);
    }

    /** Whether another verb of saying stands at an item, and no noun: {@code on a conference call}. */
    private boolean isVerb(int i) {
        boolean noun = CueVerb.isPlain(row.key(i))
                && row.isWord(i - 1)
                && !row.has(i - 1, WordClass.PRONOUN | WordClass.AUXILIARY | WordClass.BOUNDARY)
                && !row.isName(i - 1);
        return row.has(i, WordClass.CUE) && !noun && !isOfChannel(i);
    }

    /** Whether a word stands where a thing is named, behind a preposition or for a channel: <i>in a written statement</i>, <i>in question time</i>. */
    private boolean isOfChannel(int i) {
        boolean governed = row.is(i - 1, Keyword.IN)
                || row.is(i - 1, Keyword.AT)
                || row.is(i - 1, Keyword.DURING)
                || row.is(i - 1, Keyword.OF);
        boolean adjective = row.endsInEd(i) || row.is(i, Keyword.WRITTEN);
        boolean named = row.has(i, WordClass.CHANNEL | WordClass.CUE_NOUN) && row.isWord(i - 1);
        return governed
                || adjective && row.has(i + 1, WordClass.CHANNEL | WordClass.CUE_NOUN)
                || named
                        && !row.has(
                                i - 1, WordClass.PRONOUN | WordClass.AUXILIARY | WordClass.BOUNDARY | WordClass.ROLE);
    }

    /** Whether a noun phrase opens at an item, so that a verb after it is its own. */
    private boolean opensSubject(int i) {
        return !row.has(i, WordClass.BOUNDARY | WordClass.ADVERB | WordClass.CALENDAR) && row.isWord(i);
    }

    /** Where the content goes on after a day that belongs to its cue: {@code said Monday the harbour is old}. */
    private int afterDay(int first, int limit) {
        int start = row.is(first, Keyword.HERE) ? first + 1 : first;
        int day = row.is(start, Keyword.ON) ? start + 1 : start;
        int end = row.has(day + 1, WordClass.TIME_NOUN) ? day + 2 : day + 1;
        boolean month =
                row.is(start, Keyword.IN) && row.has(start + 1, WordClass.CALENDAR) && row.isCapitalized(start + 1);
        if (month && start + 2 < limit && hearers.opensClause(start + 2)) {
            return start + 2;
        }
        boolean told = end < limit && row.isWeekday(day) && !row.isPossessive(end);
        return told && !row.has(end, WordClass.AUXILIARY | WordClass.CUE) && row.isWord(end) ? end : start;
    }
}
