package dev.verbatim.attribution;

import dev.verbatim.attribution.CueVerb.Complement;

/** Tells which words of a sentence are verbs of saying, and what may stand between such a verb and its subject. */
final class VerbFinder {

    private final Row row;
    private final PhraseFinder phrases;

    VerbFinder(Row row, PhraseFinder phrases) {
        this.row = row;
        this.phrases = phrases;
    }

    /** Whether the word is a verb here and no noun: no determiner, possessive or preposition stands before it. */
    boolean isVerb(int i, Sentence sentence) {
        boolean opens = i == sentence.from() && !sentence.isHeading() && row.isWord(i) && isParticiple(i);
        if (row.isName(i) && !opens) {
            return false;
        }
        if (!row.has(i, WordClass.CUE)
                || row.isCapitalized(i) && i > sentence.from() && !sentence.isHeading() && !row.isSegment(i - 1)) {
            return false;
        }
        if ((row.has(i - 1, WordClass.CUE) || row.isName(i - 1)) && phrases.isOfOffice(i)) {
            return false;
        }
        CueVerb verb = CueVerb.of(row.key(i));
        if (verb.takes(Complement.IT) && !row.is(i + 1, Keyword.IT)
                || verb.takes(Complement.ON) && !row.is(i + 1, Keyword.ON)) {
            return false;
        }
        boolean standIn = row.has(i - 1, WordClass.STAND_IN) && !row.has(i, WordClass.NOUN_OR_VERB);
        boolean noun = row.has(i - 1, WordClass.DETERMINER) && !standIn
                || row.isPossessive(i - 1)
                || row.has(i - 1, WordClass.BOUNDARY) && isPreposition(i - 1) && !isParticiple(i)
                || row.is(i - 1, Keyword.TO) && row.is(i - 2, Keyword.ACCORDING);
        boolean thing = row.has(i, WordClass.ROLE | WordClass.CHANNEL);
        boolean afterNoun = thing && row.has(i + 1, WordClass.CUE);
        boolean bare = thing
                && isBase(i)
                && !row.has(i - 1, WordClass.AUXILIARY | WordClass.PRONOUN)
                && !(row.has(i - 1, WordClass.ROLE) && Cast.role(row.key(i - 1)).equals("people"))
                && !row.is(i - 1, Keyword.TO);
        boolean loose = row.isSegment(i - 1)
                && !Marking.endsOpen(row, i - 1)
                && phrases.startingAt(i + 1, sentence.to()).isNone();
        boolean bound = verb.takes(Complement.IT) || verb.takes(Complement.ON);
        boolean ambiguous =
                row.has(i, WordClass.NOUN_OR_VERB) && !bound && (row.is(i + 1, Keyword.OF) || !hasVerbSubject(i));
        boolean verbal = !noun && !afterNoun && !bare && !loose && !ambiguous && !isNounOfOne(i, sentence);
        return verbal || row.has(i - 1, WordClass.PRONOUN);
    }

    /** Whether a plain form follows a word for one thing, so that it is a noun: {@code a snappy retort}. */
    private boolean isNounOfOne(int i, Sentence sentence) {
        if (sentence.isHeading() || !CueVerb.isPlain(row.key(i))) {
            return false;
        }
        int left = i - 1;
        while (left > sentence.from() && row.has(left, WordClass.ADVERB)) {
            left--;
        }
        boolean one = left >= sentence.from() && row.tokens().text().at(row.end(left) - 1) != 's';
        boolean named =
                one && row.isName(left) && row.has(left - 1, WordClass.DETERMINER) && !row.is(left - 1, Keyword.THE);
        if (named && left > sentence.from()) {
            return true;
        }
        boolean common = left >= sentence.from()
                && row.isWord(left)
                && !row.isName(left)
                && phrases.isNominal(left)
                && !Character.isDigit(row.first(left));
        return common && one && !row.has(left, WordClass.STAND_IN) && !isOfSeveral(left);
    }

    private boolean isOfSeveral(int i) {
        String role = row.has(i, WordClass.ROLE) ? Cast.role(row.key(i)) : "";
        return role.equals("people") || role.equals("body");
    }

    private boolean isPreposition(int i) {
        return row.is(i, Keyword.OF)
                || row.is(i, Keyword.IN)
                || row.is(i, Keyword.FOR)
                || row.is(i, Keyword.AT)
                || row.is(i, Keyword.WITH)
                || row.is(i, Keyword.FROM)
                || row.is(i, Keyword.BY);
    }

    /** Whether a subject or an auxiliary stands right before a word that could be a noun. */
    private boolean hasVerbSubject(int i) {
        int left = i - 1;
        while (row.has(left, WordClass.ADVERB) && row.isWord(left)) {
            left--;
        }
        if (isParticiple(i)) {
            return row.isMark(left, ',')
                    || row.has(left, WordClass.AUXILIARY | WordClass.PRONOUN)
                    || row.isSegment(left);
        }
        return row.isName(left)
                || row.is(left, Keyword.TO)
                || row.is(left, Keyword.WHO)
                || row.is(left, Keyword.THAT) && row.isSegment(i + 1)
                || row.isMark(left, ',') && row.isSegment(left - 1)
                || row.isSegment(left)
                || row.isMark(left, ')')
                || row.has(left, WordClass.AUXILIARY | WordClass.PRONOUN)
                || row.has(left, WordClass.ROLE) && !Cast.role(row.key(left)).equals("body");
    }

    /** Whether a form has none of the endings -ed, -s, -ing. */
    private boolean isBase(int i) {
        int last = row.tokens().text().at(row.end(i) - 1);
        return last != 's' && last != 'd' && last != 'g';
    }

    boolean isParticiple(int i) {
        return row.endsInIng(i);
    }

    /** How many items to skip leftwards between a verb and its subject: adverbs, auxiliaries, a day; 0 if none. */
    int skip(int left, int low) {
        if (left < low) {
            return 0;
        }
        boolean past = row.is(left, Keyword.PAST)
                && row.has(left - 1, WordClass.DETERMINER)
                && row.has(left - 2, WordClass.BOUNDARY)
                && left - 2 > low;
        if (isAside(left) || past) {
            return 3;
        }
        if (row.has(left, WordClass.TIME_NOUN) && left - 1 > low) {
            boolean told = row.has(left - 1, WordClass.CALENDAR) || isLast(left - 1);
            return told ? 1 + (isLast(left - 1) ? 1 : 0) : 0;
        }
        if (row.has(left, WordClass.CALENDAR) && row.isCapitalized(left) && left - 1 > low) {
            return row.has(left - 1, WordClass.BOUNDARY) ? 2 : 1;
        }
        if (row.is(left, Keyword.FIRST) && left > low && !row.has(left - 1, WordClass.DETERMINER)) {
            return 1;
        }
        boolean small = row.isWord(left)
                && row.has(left, WordClass.ADVERB | WordClass.AUXILIARY | WordClass.NEGATION)
                && !row.has(left, WordClass.CUE);
        return small || row.isClitic(left) && !row.isPossessive(left) ? 1 : 0;
    }

    /** Whether an item looks like a verb in the past. */
    boolean isPast(int i) {
        return row.isWord(i)
                && !row.isCapitalized(i)
                && !row.has(i, WordClass.BOUNDARY | WordClass.ADVERB | WordClass.AUXILIARY)
                && row.endsInEd(i);
    }

    boolean isLast(int i) {
        return row.is(i, Keyword.LAST) || row.is(i, Keyword.THIS);
    }

    boolean isDash(int i) {
        return row.isMark(i, '—') || row.isMark(i, '–') || row.isMark(i, '-');
    }

    /** Whether a comma closes an adverb between commas: {@code , however ,}. */
    private boolean isAside(int i) {
        return row.isMark(i, ',') && row.isMark(i - 2, ',') && row.has(i - 1, WordClass.ADVERB);
    }

    boolean isModal(int i) {
        return row.has(i, WordClass.AUXILIARY) && Auxiliary.isModal(row.key(i));
    }

    boolean isBe(int i) {
        return row.has(i, WordClass.AUXILIARY) && Auxiliary.isBe(row.key(i));
    }
}
