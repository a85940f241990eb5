package dev.verbatim.attribution;

import dev.verbatim.text.WordList;

/**
 * Finds the noun phrase that ends or starts at an item, by word classes alone: determiner, then adjectives and nouns or
 * capitalised words, then what depends on a noun for a person or a body (<i>a spokesman for the ministry</i>).
 */
final class PhraseFinder {

    private static final WordList TIED = WordList.load("tied-adjectives.txt");
    private static final WordList PARTICIPLES = WordList.load("irregular-participles.txt");

    private static final int LONGEST = 16;
    private static final int MOST_COMMON_WORDS = 4;
    private static final int NO_NOUN = WordClass.BOUNDARY | WordClass.AUXILIARY | WordClass.ADVERB | WordClass.NEGATION;

    private final Row row;

    PhraseFinder(Row row) {
        this.row = row;
    }

    /** The phrase whose last item is {@code last} and that starts at or after {@code low}. */
    Phrase endingAt(int last, int low) {
        int end = last;
        if (row.isAbbreviationStop(end)) {
            end--;
        }
        if (row.has(end, WordClass.PRONOUN) && !row.isPossessive(last)) {
            return new Phrase(end, end + 1);
        }
        if (row.has(end, WordClass.STAND_IN) && !row.isName(end)) {
            return new Phrase(end, end + 1);
        }
        if (!isNominal(end) || row.is(end, Keyword.THERE)) {
            return Phrase.NONE;
        }
        int start = end;
        int common = row.isName(end) ? 0 : 1;
        while (start - 1 >= low && end - start < LONGEST && !row.isApart(start)) {
            int step = stepLeft(start, low);
            if (step < 0) {
                break;
            }
            boolean plain = !row.isName(step)
                    && !row.has(step, WordClass.ROLE | WordClass.TITLE | WordClass.PLACE)
                    && row.isWord(step)
                    && !row.has(step, WordClass.DETERMINER | WordClass.PARTICLE);
            common += plain ? 1 : 0;
            boolean place = row.isName(start) && !row.isName(end) && !row.is(step, Keyword.FORMER);
            if (plain && (common > MOST_COMMON_WORDS || place)) {
                break;
            }
            if (plain && row.isName(start) && row.isName(end) && !endsRole(start)) {
                break;
            }
            start = step;
            if (row.has(start, WordClass.DETERMINER)) {
                boolean counted = start > low && row.is(start - 1, Keyword.THE);
                int outer = counted ? start - 1 : prepositional(start, low);
                if (outer < 0) {
                    break;
                }
                start = outer;
            }
        }
        return new Phrase(start, last + 1);
    }

    /** Whether a role's noun stands between here and the name: then adjectives may stand before it. */
    private boolean endsRole(int start) {
        return row.has(start, WordClass.TITLE | WordClass.ROLE) || row.has(start, WordClass.PLACE);
    }

    private int stepLeft(int start, int low) {
        int left = start - 1;
        if (row.isPossessive(left) && left - 1 >= low && isNominal(left - 1)) {
            return row.is(left - 1, Keyword.THERE) ? -1 : left - 1;
        }
        if (row.isAbbreviationStop(left) && left - 1 >= low) {
            return left - 1;
        }
        if (row.isMark(left, ',') && left - 1 >= low && row.isName(left - 1) && isBased(start)) {
            return left - 1;
        }
        if (left - 1 >= low && (Marking.isNickname(row, left) || joinsNames(left))) {
            return left - 1;
        }
        if (!row.isWord(left)) {
            return -1;
        }
        if (row.has(left, WordClass.DETERMINER) || row.isName(left)) {
            return left;
        }
        if (row.has(left, WordClass.PARTICLE) && row.isName(left - 1)) {
            return left;
        }
        if (row.has(left, WordClass.ADVERB) && row.has(left - 1, WordClass.DETERMINER) && left - 1 >= low) {
            return left - 1;
        }
        if (row.has(left, WordClass.BOUNDARY)) {
            return prepositional(start, low);
        }
        return isNominal(left) ? left : -1;
    }

    /** Whether a word ends in <i>-based</i>, so that a place's name before a comma belongs to it: {@code the Dayton, Ohio-based chain}. */
    private boolean isBased(int i) {
        return row.isWord(i) && row.endsInEd(i) && row.string(i).endsWith("-based");
    }

    /** Whether an ampersand makes one name of two: {@code Doe & Co}. */
    private boolean joinsNames(int i) {
        boolean joint = row.isMark(i, '&') || Marking.isPluralPossessive(row, i);
        return joint && row.isName(i - 1) && row.isName(i + 1);
    }

    /** The noun before the preposition that stands before {@code start}, if it is one for a person or body; or -1. */
    private int prepositional(int start, int low) {
        int preposition = start - 1;
        int noun = preposition - 1;
        if (noun < low || !isDependency(preposition)) {
            return -1;
        }
        boolean heads =
                row.has(noun, WordClass.ROLE | WordClass.TITLE) || row.is(preposition, Keyword.OF) && row.isName(noun);
        return heads && isNominal(noun) ? noun : -1;
    }

    /** Whether an item is a preposition that ties a noun to the one before it. */
    boolean isDependency(int i) {
        return row.is(i, Keyword.OF)
                || row.is(i, Keyword.FOR)
                || row.is(i, Keyword.AT)
                || row.is(i, Keyword.IN)
                || row.is(i, Keyword.WITH)
                || row.is(i, Keyword.FROM)
                || row.is(i, Keyword.TO);
    }

    /** The phrase whose first item is {@code first} and that ends before {@code high}. */
    Phrase startingAt(int first, int high) {
        boolean owner = row.has(first, WordClass.POSSESSIVE) && first + 1 < high && isNominal(first + 1);
        if (first < high && row.has(first, WordClass.PRONOUN) && !owner) {
            return new Phrase(first, first + 1);
        }
        int i = first;
        boolean one = row.has(first, WordClass.DETERMINER) && !row.is(first, Keyword.THE);
        if (i < high && row.has(i, WordClass.DETERMINER) && !row.isName(i)) {
            i = row.is(i + 1, Keyword.OF) && !row.is(i, Keyword.THE) ? i + 2 : i + 1;
            if (i < high && i > first + 1 && row.has(i, WordClass.DETERMINER) && !row.isName(i)) {
                i++;
            }
        }
        if (i > first && row.has(i, WordClass.ADVERB) && isNominal(i + 1)) {
            i++;
        }
        int common = 0;
        boolean named = false;
        while (i < high && i - first < LONGEST) {
            int next = isVerbBehind(i, first) ? -1 : stepRight(i, high, named);
            next = next < 0 && one && named && endsInRole(i, high) ? i + 1 : next;
            if (next < 0) {
                break;
            }
            boolean plain =
                    !row.isName(i) && row.isWord(i) && !row.has(i, WordClass.ROLE | WordClass.TITLE | WordClass.PLACE);
            common += plain && next == i + 1 ? 1 : 0;
            if (common > MOST_COMMON_WORDS) {
                break;
            }
            named = named && !row.isPossessive(i);
            named |= row.isName(i) && !row.has(i, WordClass.TITLE | WordClass.PLACE);
            i = next;
        }
        boolean bare = i == first + 1 && row.has(first, WordClass.DETERMINER) && !row.isName(first);
        return i == first || bare && !row.has(first, WordClass.ROLE | WordClass.STAND_IN)
                ? Phrase.NONE
                : new Phrase(first, i);
    }

    /** Whether a verb follows a noun: {@code the mayor ended her speech}, {@code a chief known as Bob}. */
    private boolean isVerbBehind(int i, int first) {
        if (i > first && row.isName(i - 1) && opensPredicate(i)) {
            return true;
        }
        if (i <= first || row.isName(i - 1) || !row.isWord(i) || row.isCapitalized(i) || row.has(i, WordClass.ROLE)) {
            return false;
        }
        boolean past = row.endsInEd(i);
        if (past && row.has(i + 1, WordClass.DETERMINER | WordClass.POSSESSIVE) && isNominal(i - 1)) {
            return true;
        }
        boolean office = row.is(i - 2, Keyword.OF) && row.has(i - 3, WordClass.ROLE | WordClass.TITLE);
        boolean verb = past || row.endsInIng(i) || PARTICIPLES.has(row.key(i));
        return verb
                && (office || row.has(i - 1, WordClass.ROLE))
                && !row.has(i + 1, WordClass.ROLE)
                && !row.isName(i + 1);
    }

    /** Whether a past verb with its object follows a name: {@code Jane Doe supported the plan}. */
    private boolean opensPredicate(int i) {
        return row.isWord(i)
                && !row.isCapitalized(i)
                && row.endsInEd(i)
                && !row.has(i, WordClass.ROLE)
                && row.has(i + 1, WordClass.DETERMINER | WordClass.POSSESSIVE | WordClass.PRONOUN);
    }

    /** Whether an adjective belongs to what a preposition behind it ties to a noun: {@code a person familiar with the matter}. */
    boolean isTiedAdjective(int i) {
        return (row.is(i + 1, Keyword.TO) || row.is(i + 1, Keyword.WITH)) && TIED.has(row.key(i));
    }

    private int stepRight(int i, int high, boolean named) {
        if (row.isPossessive(i) && i + 1 < high || row.isAbbreviationStop(i)) {
            return i + 1;
        }
        if (named && Marking.isNickname(row, i) || joinsNames(i)) {
            return i + 1;
        }
        if (row.is(i, Keyword.LAST) && row.has(i + 1, WordClass.TIME_NOUN) && !row.has(i - 1, WordClass.DETERMINER)) {
            return -1;
        }
        if (isTiedAdjective(i)) {
            return -1;
        }
        boolean day = row.has(i, WordClass.CALENDAR) && row.isCapitalized(i);
        if (!row.isWord(i) || day && !(row.has(i - 1, WordClass.DETERMINER) && isNominal(i + 1))) {
            return -1;
        }
        boolean ordinal = Character.isDigit(row.first(i)) && row.isName(i + 1) && i > 0;
        if (day || ordinal || row.isName(i) || row.has(i, WordClass.PARTICLE) && named && row.isName(i + 1)) {
            return i + 1;
        }
        if (row.is(i, Keyword.AND) && named && row.isName(i + 1) && row.isName(i - 1)) {
            return i + 1;
        }
        boolean of = row.is(i, Keyword.OF) || row.is(i, Keyword.FOR);
        boolean heads = row.has(i - 1, WordClass.ROLE | WordClass.TITLE) || row.is(i, Keyword.OF) && row.isName(i - 1);
        if (of && heads && i + 1 < high && (isNominal(i + 1) || row.has(i + 1, WordClass.DETERMINER))) {
            return row.has(i + 1, WordClass.DETERMINER) ? i + 2 : i + 1;
        }
        boolean person = isNominal(i) && row.isName(i + 1) && row.has(i + 1, WordClass.GIVEN_NAME) && i + 1 < high;
        boolean described = named && !person && !row.has(i, WordClass.ROLE | WordClass.TITLE) && !leadsToRole(i, high);
        return isNominal(i) && !described ? i + 1 : -1;
    }

    /** Whether a noun for a person closes a phrase after a name in it: {@code one Doe confidant}. */
    private boolean endsInRole(int i, int high) {
        int last = i;
        while (last < Math.min(high, i + 3)
                && isNominal(last)
                && !row.isCapitalized(last)
                && !row.has(last, WordClass.ROLE)) {
            last++;
        }
        return last < high && row.has(last, WordClass.ROLE) && !row.isCapitalized(last) && !row.isName(last + 1);
    }

    /** Whether a noun for a person follows within a few words, and a name that it describes. */
    private boolean leadsToRole(int i, int high) {
        for (int k = i; k < Math.min(high - 1, i + MOST_COMMON_WORDS) && isNominal(k); k++) {
            if (row.has(k, WordClass.DETERMINER)) {
                return false;
            }
            if (row.has(k, WordClass.ROLE | WordClass.TITLE) && !row.isCapitalized(k)) {
                return row.isName(k + 1);
            }
        }
        return false;
    }

    /** Whether a word that could be a verb says which office another has: {@code state Sen. Jane Doe}. */
    boolean isOfOffice(int i) {
        return row.has(i, WordClass.CUE)
                && CueVerb.isPlain(row.key(i))
                && row.has(i + 1, WordClass.ROLE | WordClass.TITLE)
                && !row.has(i - 1, WordClass.PRONOUN | WordClass.AUXILIARY);
    }

    /** Whether a participle says which office somebody has: {@code planning director Jane Doe}. */
    private boolean isOfTrade(int i) {
        return row.has(i, WordClass.CUE)
                && row.has(i + 1, WordClass.ROLE)
                && !row.isCapitalized(i + 1)
                && row.isName(i + 2)
                && row.isWord(i - 1)
                && !row.has(i - 1, WordClass.AUXILIARY | WordClass.PRONOUN | WordClass.ADVERB)
                && row.endsInIng(i);
    }

    /** Whether an item can be a noun or an adjective of a phrase. */
    boolean isNominal(int i) {
        if (!row.isWord(i)) {
            return false;
        }
        if (row.isName(i) || row.has(i, WordClass.ROLE)) {
            return true;
        }
        boolean noun = row.has(i, WordClass.ROLE | WordClass.TITLE)
                || row.has(i, WordClass.NOUN_OR_VERB)
                        && (row.has(i - 1, WordClass.DETERMINER) || row.is(i - 1, Keyword.OF))
                || row.isPossessive(i - 1) && row.has(i + 1, WordClass.CUE)
                || isOfOffice(i)
                || isOfTrade(i);
        boolean verb = row.has(i, WordClass.CUE) && !noun;
        return !verb
                && !row.has(i, NO_NOUN | WordClass.PRONOUN)
                && !(row.isCapitalized(i) && row.has(i, WordClass.CALENDAR));
    }
}
