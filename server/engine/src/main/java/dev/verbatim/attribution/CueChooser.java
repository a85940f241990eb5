package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;
import dev.verbatim.quotation.Segment;
import java.util.Optional;

/** Chooses which cue of its sentence a quoted segment belongs to. */
final class CueChooser {

    private static final int LONGEST_TAG = 30;
    private static final int LONGEST_NOUN_GAP = 7;

    private final Row row;
    private final PhraseFinder phrases;
    private final ContentFinder contents;
    private final ReportedClause reported;

    CueChooser(Row row, PhraseFinder phrases, ContentFinder contents, ReportedClause reported) {
        this.row = row;
        this.phrases = phrases;
        this.contents = contents;
        this.reported = reported;
    }

    /** The cue that tags the segment before it: {@code “…,” X said} or {@code “…,” said X}. */
    Optional<Cue> tagAfter(SentenceReading reading, int i) {
        int next = i + 1;
        while (next <= i + 2 && (row.isMark(next, ',') || row.isMark(next, '—') || row.isMark(next, '-'))) {
            next++;
        }
        boolean open = Marking.endsOpen(row, i) || next > i + 1;
        for (Cue cue : reading.cues()) {
            if (cue.from() <= i || !cue.isTag() || cue.subject().isNone()) {
                continue;
            }
            int start = cue.clauseFrom();
            boolean adjacent = start >= next && isBare(next, start);
            boolean reaches = cue.from() - next < LONGEST_TAG && noSegment(next, cue.from());
            if (adjacent && reaches) {
                boolean words = cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER);
                boolean names = cue.form() == Form.INVERTED && !words && !cue.takes(Complement.OBJECT);
                boolean quotable = !cue.takes(Complement.RESPONSIBLE)
                        && !names
                        && (words || !cue.takes(Complement.WEAK))
                        && (!cue.takes(Complement.AS) || Marking.endsOpen(row, i) && !namesNext(cue));
                boolean named = cue.form() == Form.INVERTED
                        && start == i + 1
                        && !cue.takes(Complement.WEAK)
                        && row.isName(cue.subject().from());
                boolean closed = (named || isWhole(row.segment(i))) && cue.takes(Complement.CLAUSE);
                boolean tags = quotable && (open || closed) && (words || !row.is(next, Keyword.AS));
                return tags ? Optional.of(row.is(next, Keyword.AS) ? beyond(reading, cue) : cue) : Optional.empty();
            }
            if (cue.from() - next >= LONGEST_TAG) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The cue that tags the whole where a clause with <i>as</i> stands before it: {@code “…,” as he put it, Smith said}. */
    private Cue beyond(SentenceReading reading, Cue aside) {
        return reading.cues().stream()
                .filter(cue -> cue.isTag()
                        && cue.takes(Complement.CLAUSE)
                        && cue.clauseFrom() == aside.clauseTo() + 1
                        && row.isMark(aside.clauseTo(), ','))
                .findFirst()
                .orElse(aside);
    }

    /** Whether a verb that names somebody has its own words after it: {@code Smith called her “…”}. */
    private boolean namesNext(Cue cue) {
        boolean next = row.isSegment(cue.to()) || row.isSegment(cue.to() + 1);
        return next && cue.form() == Form.FINITE && cue.takes(Complement.AS);
    }

    private boolean isBare(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean small = row.has(i, WordClass.ADVERB | WordClass.DETERMINER) || row.is(i, Keyword.AS);
            boolean tied = row.is(i, Keyword.OF) || row.is(i, Keyword.FOR) || row.is(i, Keyword.AT);
            boolean mark = row.isMark(i, ',') || row.isMark(i, '$') || row.isAbbreviationStop(i) || row.isClitic(i);
            if (!small && !tied && !mark && !isJoined(i) && !phrases.isNominal(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code and} joins two nouns for one person: {@code the senator and candidate}. */
    private boolean isJoined(int i) {
        return row.is(i, Keyword.AND) && row.has(i - 1, WordClass.ROLE | WordClass.TITLE) && phrases.isNominal(i + 1);
    }

    private boolean noSegment(int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.isSegment(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a segment is a title that the reporter's own words name: capitals throughout, and no cue beside it. */
    boolean isTitle(SentenceReading reading, int i) {
        boolean before = cueBefore(reading, i)
                .filter(cue -> introduces(cue, i) && !isHeard(cue, i) || reports(cue, i))
                .filter(cue -> !cue.takes(Complement.WORK) || !row.isWord(i - 1))
                .isPresent();
        if (namesWork(i) && Marking.isCapitalized(row, i) || Marking.isNickname(row, i) || isProgramme(reading, i)) {
            return true;
        }
        return !before
                && Marking.isTitleCase(row, i)
                && (row.isWord(i - 1) || row.isClitic(i - 1) || row.isSegment(i - 2))
                && (isPlaced(i)
                        || tagAfter(reading, i)
                                .filter(cue -> cue.from() - i < 5)
                                .isEmpty());
    }

    /** Whether a segment stands where the hearer does: {@code X told “Good Morning” that}. */
    private static boolean isHeard(Cue cue, int i) {
        return cue.takes(Complement.HEARER) && cue.to() == i;
    }

    /** Whether a preposition of place or an owner stands right before a segment: {@code on “Good Morning,” X said}. */
    private boolean isPlaced(int i) {
        return row.isPossessive(i - 1)
                || row.is(i - 1, Keyword.ON)
                || row.is(i - 1, Keyword.IN)
                || row.is(i - 1, Keyword.AT)
                || row.is(i - 1, Keyword.BY);
    }

    /** Whether a broadcaster owns a title right behind a verb with a hearer: {@code told NBC’s “Meet the Press”}. */
    private boolean isProgramme(SentenceReading reading, int i) {
        return row.isPossessive(i - 1)
                && row.isName(i - 2)
                && Marking.isTitleCase(row, i)
                && reading.cues().stream().anyMatch(cue -> cue.takes(Complement.HEARER) && cue.to() == i - 2);
    }

    /** Whether a noun for a work stands right before a segment: {@code the film “…”}, {@code her book is “…”}. */
    private boolean namesWork(int i) {
        return row.has(i - 1, WordClass.WORK)
                || row.has(i - 2, WordClass.WORK) && (row.isMark(i - 1, ',') || row.has(i - 1, WordClass.AUXILIARY));
    }

    /** Whether a segment stands inside the clause that a cue reports. */
    private boolean reports(Cue cue, int i) {
        int start = contents.start(cue, i, true);
        boolean clause = cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER);
        return clause && start < i - 1 && reported.isOpenedBy(cue, start);
    }

    private boolean isWhole(Segment segment) {
        return segment.inner().length() > 20
                && Character.isUpperCase(row.tokens().text().at(segment.inner().start()));
    }

    Optional<Cue> cueBefore(SentenceReading reading, int i) {
        Optional<Cue> found = Optional.empty();
        boolean whole = row.isMark(i - 1, ',')
                && Character.isUpperCase(
                        row.tokens().text().at(row.segment(i).inner().start()));
        for (Cue cue : reading.cues()) {
            boolean claims = cue.from() < i
                    && (!whole || cue.takes(Complement.CLAUSE) || cue.takes(Complement.HEARER) || cue.to() == i - 1)
                    && !(cue.form() == Form.NOUN && i - cue.to() > LONGEST_NOUN_GAP)
                    && cue.form() != Form.ACCORDING
                    && !(cue.form() == Form.INVERTED && cue.takes(Complement.AS) && row.isMark(cue.from() - 1, ','))
                    && !(cue.form() == Form.PASSIVE && cue.subject().isNone())
                    && !(cue.takes(Complement.RESPONSIBLE) && contents.start(cue, i, false) == cue.clauseTo());
            if (claims && (found.isEmpty() || takesOver(found.get(), cue, i))) {
                found = Optional.of(cue);
            }
        }
        return found;
    }

    /**
     * Whether a later cue claims a segment rather than the one before it: not if it only stands in what that one reports,
     * unsaid yet or with nobody who speaks.
     */
    private boolean takesOver(Cue outer, Cue inner, int i) {
        boolean reporting =
                (outer.takes(Complement.CLAUSE) || outer.takes(Complement.HEARER)) && !outer.takes(Complement.WEAK);
        boolean talkedOf =
                inner.form() == Form.NOUN && !row.is(inner.to(), Keyword.THAT) && !row.isMark(inner.to(), ':');
        if ((reporting || outer.takes(Complement.AS)) && talkedOf) {
            return false;
        }
        boolean nested = reporting && inner.form() != Form.PARTICIPLE && !inner.shared();
        if (!nested) {
            return true;
        }
        if (introduces(inner, i)) {
            return !isPartOfAct(outer, inner, i) && (inner.form() != Form.RELATIVE || isSpeaker(inner.subject()));
        }
        boolean speaks = !inner.subject().isNone() && isOne(inner.subject());
        boolean thought = inner.takes(Complement.THOUGHT) && !inner.takes(Complement.AS);
        boolean said = inner.form() != Form.DENIED && !inner.takes(Complement.WEAK) && !thought;
        return said && speaks && !isEmbedded(outer, inner);
    }

    /** Whether a few words only say what somebody is said to want or do: {@code Smith claimed that they demanded “total loyalty”}. */
    private boolean isPartOfAct(Cue outer, Cue inner, int i) {
        for (int k = outer.clauseTo(); k < inner.clauseFrom(); k++) {
            if (row.isMark(k, ',')) {
                return false;
            }
        }
        boolean act = inner.takes(Complement.THOUGHT)
                || inner.takes(Complement.TO)
                || inner.takes(Complement.OBJECT)
                || inner.takes(Complement.HEARER);
        boolean part = Character.isLowerCase(
                row.tokens().text().at(row.segment(i).inner().start()));
        return act && part && !inner.takes(Complement.AS) && inner.form() == Form.FINITE && inner.to() == i;
    }

    /** Whether a cue stands in the clause that another reports: no comma or conjunction parts the two. */
    private boolean isEmbedded(Cue outer, Cue inner) {
        boolean pronoun = row.has(inner.subject().from(), WordClass.PRONOUN);
        boolean finite = inner.form() == Form.FINITE || inner.form() == Form.RELATIVE;
        if (pronoun || !finite || !outer.isTag() || outer.form() == Form.DENIED) {
            return false;
        }
        for (int k = outer.clauseTo(); k < inner.clauseFrom(); k++) {
            if (!row.isWord(k) && !row.isClitic(k) || opensClause(k)) {
                return false;
            }
        }
        return outer.clauseTo() <= inner.clauseFrom();
    }

    /** Whether a phrase is a name, a pronoun or the noun for one person or body. */
    private boolean isOne(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            boolean role = row.has(i, WordClass.ROLE) && !Cast.role(row.key(i)).equals("people");
            boolean name = row.isName(i) && !row.has(i, WordClass.PLACE);
            if (role || name || row.has(i, WordClass.TITLE | WordClass.PRONOUN | WordClass.POSSESSIVE)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensClause(int k) {
        return row.has(k, WordClass.BOUNDARY) && !row.is(k, Keyword.THAT) && !phrases.isDependency(k);
    }

    boolean isSpeaker(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isName(i)
                    || row.has(i, WordClass.ROLE | WordClass.TITLE | WordClass.PRONOUN | WordClass.POSSESSIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue stands right before a segment: {@code X said, “…”}, {@code X said: “…”}. */
    boolean introduces(Cue cue, int i) {
        int before = row.isMark(i - 1, ',') || row.isMark(i - 1, ':') ? i - 1 : i;
        while (before > cue.clauseTo() && row.has(before - 1, WordClass.ADVERB)) {
            before--;
        }
        return cue.clauseTo() == before;
    }

    /**
     * Whether a segment belongs to the cue before it although a tag follows: it stands right after that cue, or the tag
     * introduces words of its own or tells of a thought: {@code After Smith said it was “bad,” Jones said: “…”}.
     */
    boolean holds(Cue cue, int i, Cue tag) {
        boolean own = row.isMark(tag.clauseTo(), ':') && row.isSegment(tag.clauseTo() + 1);
        boolean thinks = tag.takes(Complement.THOUGHT) && !cue.takes(Complement.THOUGHT);
        return introduces(cue, i) || (own || thinks) && reports(cue, i);
    }

    /** Whether a tag that closes the sentence claims a segment rather than a cue before it: that one is no speech. */
    boolean outweighs(Cue closing, Cue before, int i) {
        boolean says = (before.takes(Complement.CLAUSE) || before.takes(Complement.HEARER))
                && !before.takes(Complement.WEAK)
                && !before.takes(Complement.THOUGHT);
        boolean closes = closing.from() > i
                && closing.form() != Form.ACCORDING
                && (closing.takes(Complement.CLAUSE) || closing.takes(Complement.HEARER))
                && !closing.takes(Complement.WEAK);
        return closes && !(says && isSpeaker(before.subject()));
    }

    boolean isParenthesis(Cue cue) {
        int last = cue.clauseFrom() - 1;
        boolean quoted = row.isSegment(last) && Marking.endsInComma(row, last);
        boolean before = quoted || row.isMark(last, ',') || row.isMark(last, '—');
        int next = row.is(cue.clauseTo(), Keyword.HERE) ? cue.clauseTo() + 1 : cue.clauseTo();
        boolean adjunct = cue.takes(Complement.HEARER)
                || row.has(next, WordClass.BOUNDARY | WordClass.ADVERB | WordClass.CALENDAR)
                        && !row.is(next, Keyword.THAT);
        boolean after = adjunct
                || row.isMark(cue.clauseTo(), ',')
                || row.isMark(cue.clauseTo(), '.')
                || row.isMark(cue.clauseTo(), '—');
        return before && after;
    }
}
