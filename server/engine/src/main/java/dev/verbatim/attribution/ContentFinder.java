package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;
import java.util.List;

/** Finds where in its sentence the content of a cue starts and ends. */
final class ContentFinder {

    /** So many items of a clause may be a thing and the words for its channel. */
    private static final int BARE_THING = 3;

    private final Row row;
    private final ContentStartFinder starts;
    private final ChannelPhraseFinder channels;

    ContentFinder(Row row, PhraseFinder phrases) {
        this.row = row;
        this.channels = new ChannelPhraseFinder(row, new VerbFinder(row, phrases));
        this.starts = new ContentStartFinder(row, phrases, channels);
    }

    /**
     * Where the content after a cue starts: after <i>that</i>, after <i>responsible for</i>, or right after the cue.
     *
     * @param limit the first quoted segment, or where the content must have started
     * @param further whether to pass over to a further <i>that</i>: {@code said that … and that …}
     */
    int start(Cue cue, int limit, boolean further) {
        return starts.find(cue, limit, further);
    }

    /** The conjunction before a further <i>that</i> between two items: there a new content begins; {@code to} if none. */
    int furtherThat(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (row.is(i, Keyword.THAT) && row.is(i - 1, Keyword.AND)) {
                return row.isMark(i - 2, ',') ? i - 2 : i - 1;
            }
        }
        return to;
    }

    /**
     * Where the content that starts at {@code from} ends: before the clause of the next cue, before a relative clause
     * where the cue reports a thing, or at the end of the sentence.
     *
     * @param last the last quoted segment of the content, or {@code from}
     */
    int end(Cue cue, int from, int last, Sentence sentence, List<Cue> cues) {
        int end = sentenceEnd(sentence);
        if (row.isSegment(last) && (Marking.endsInComma(row, last) || channels.isBehind(last + 1, end))) {
            return last + 1;
        }
        for (Cue next : cues) {
            if (next.from() > last && next.from() >= cue.to() && opensClause(next, last)) {
                end = Math.min(end, clauseStart(next, last));
            }
            if (cue.form() == Form.RELATIVE && next.from() > last + 1 && row.isMark(next.from() - 1, ',')) {
                end = Math.min(end, next.from() - 1);
            }
        }
        boolean inRelative = row.is(cue.clauseFrom() - 1, Keyword.WHICH) && row.isMark(cue.clauseFrom() - 2, ',');
        for (int i = Math.max(from, last) + 1; inRelative && i < end; i++) {
            end = row.isMark(i, ',') ? i : end;
        }
        end = row.isSegment(last) ? end : beforeQuoted(from, end);
        end = sentence.isHeading() && row.isSegment(last) ? beforeCircumstance(last + 1, end) : end;
        end = isPlain(from, end) ? end : Math.min(end, furtherThat(Math.max(from, last), end));
        boolean thing = !cue.takes(Complement.CLAUSE) && !cue.takes(Complement.HEARER);
        boolean reportsThing = cue.takes(Complement.OBJECT) && !row.is(from - 1, Keyword.THAT);
        end = beforeChannel(Math.max(from, last) + 1, thing || reportsThing ? end : bareThing(from, end), end);
        for (int i = Math.max(from, last) + 1; i < end && (reportsThing || thing || row.isSegment(last)); i++) {
            boolean stops =
                    row.isMark(i, ',') && (thing || closesRelative(i)) || row.isMark(i, ';') || row.isMark(i, '—');
            if (stops) {
                return i;
            }
            boolean told = isDayOfSpeech(i) && !row.is(i + 1, Keyword.OF);
            if (reportsThing && told && !cue.takes(Complement.RESPONSIBLE)) {
                return row.has(i - 1, WordClass.BOUNDARY) ? i - 1 : i;
            }
        }
        return end;
    }

    /** Where what is reported without marks ends before a quotation that is told apart from it, behind a colon or in a relative clause. */
    private int beforeQuoted(int from, int end) {
        int stop = end;
        for (int i = from + 1; i < end && !row.isSegment(i); i++) {
            stop = row.isMark(i, ',') && closesRelative(i) ? i : stop;
            if (row.isSegment(i + 1)) {
                return row.isMark(i, ':') ? Math.min(i, stop) : stop;
            }
        }
        return end;
    }

    /** Where a headline goes on with what else happened: {@code deal ‘will not wait’ as unions threaten strike}. */
    private int beforeCircumstance(int from, int end) {
        for (int i = from; i < end; i++) {
            if (row.is(i, Keyword.AS) || row.is(i, Keyword.AFTER) || row.is(i, Keyword.WHILE)) {
                return i;
            }
        }
        return end;
    }

    /** Where words for a channel begin, if that is before {@code high}: {@code claimed victory in a tweet}. */
    private int beforeChannel(int low, int high, int end) {
        for (int i = low; i < high; i++) {
            if (channels.isBehind(i, end)) {
                return i;
            }
        }
        return end;
    }

    /** Whether no segment stands between two items. */
    boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.isSegment(i)) {
                return false;
            }
        }
        return true;
    }

    /** Up to where a noun or two without a verb reach, if they are what is reported and no clause. */
    private int bareThing(int from, int end) {
        boolean clause = row.is(from - 1, Keyword.THAT) || row.has(from, WordClass.PRONOUN) || row.isName(from);
        return clause ? from : Math.min(end, from + BARE_THING);
    }

    /** Whether a day or month says when somebody spoke, and not when what he speaks of took place. */
    private boolean isDayOfSpeech(int i) {
        boolean day = row.has(i, WordClass.CALENDAR) && row.isCapitalized(i) && !row.isPossessive(i + 1);
        int noun = row.has(i - 1, WordClass.BOUNDARY) ? i - 2 : i - 1;
        return day && !row.has(noun, WordClass.EVENT);
    }

    private boolean closesRelative(int comma) {
        return row.is(comma + 1, Keyword.WHICH) || row.is(comma + 1, Keyword.AS) || row.is(comma + 1, Keyword.WHO);
    }

    /** A later cue ends the content only where it stands beside it: after a comma or a conjunction, not in it. */
    private boolean opensClause(Cue next, int last) {
        if (next.form() == Form.RELATIVE || next.form() == Form.PASSIVE || next.form() == Form.NOUN) {
            return false;
        }
        if (hasOwnSubject(next)) {
            return next.subject().from() > last;
        }
        int start = next.form() == Form.PARTICIPLE ? next.from() : next.clauseFrom();
        if (next.form() == Form.ACCORDING) {
            return row.isMark(start - 1, ',');
        }
        if (row.has(next.from() - 1, WordClass.AUXILIARY) && Auxiliary.isModal(row.key(next.from() - 1))) {
            return false;
        }
        if (row.isMark(start - 1, ',') || row.isSegment(start - 1)) {
            return true;
        }
        boolean quotes = row.isSegment(next.to()) || row.isSegment(next.to() + 1);
        boolean act = next.form() == Form.PARTICIPLE
                || next.takes(Complement.THOUGHT) && !next.takes(Complement.AS)
                || next.takes(Complement.WEAK);
        boolean joined =
                row.is(next.from() - 1, Keyword.AND) && (!act || quotes) || row.is(next.from() - 1, Keyword.BUT);
        boolean joinedWithAdverb = row.has(next.from() - 1, WordClass.ADVERB)
                && (row.is(next.from() - 2, Keyword.AND) || row.is(next.from() - 2, Keyword.BUT));
        boolean own = row.isMark(start - 2, ',')
                && (row.is(start - 1, Keyword.BUT)
                        || row.is(start - 1, Keyword.AND)
                        || row.is(start - 1, Keyword.WHILE)
                        || row.is(start - 1, Keyword.AS));
        return (joined || joinedWithAdverb || own) && start > last;
    }

    /** Whether a participle stands right after a subject of its own: {@code and Jane Doe calling it …}. */
    private static boolean hasOwnSubject(Cue cue) {
        return cue.form() == Form.PARTICIPLE
                && !cue.subject().isNone()
                && cue.subject().to() == cue.from();
    }

    /** The comma or conjunction before a cue's clause. */
    private int clauseStart(Cue next, int low) {
        int start = next.form() == Form.PARTICIPLE || next.clauseFrom() <= low ? next.from() : next.clauseFrom();
        start = hasOwnSubject(next) ? next.subject().from() : start;
        while (start - 1 > low
                && (row.has(start - 1, WordClass.ADVERB | WordClass.AUXILIARY)
                        || row.is(start - 1, Keyword.AND)
                        || row.is(start - 1, Keyword.BUT)
                        || row.is(start - 1, Keyword.WHILE)
                        || row.is(start - 1, Keyword.AS)
                        || row.isMark(start - 1, ','))) {
            start--;
        }
        return start;
    }

    /** The end of a sentence without its final stop. */
    int sentenceEnd(Sentence sentence) {
        int end = sentence.to();
        while (end > sentence.from()
                && !row.isWord(end - 1)
                && !row.isSegment(end - 1)
                && !row.isClitic(end - 1)
                && !row.isMark(end - 1, ')')
                && !row.isMark(end - 1, '%')) {
            end--;
        }
        return end;
    }
}
