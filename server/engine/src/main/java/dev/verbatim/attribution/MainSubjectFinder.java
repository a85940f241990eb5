package dev.verbatim.attribution;

import dev.verbatim.text.WordList;

/** Finds the phrase that a sentence is about: the first after its opening adverbials, dateline or label. */
final class MainSubjectFinder {

    private static final int SUBORDINATE = 40;
    /** So many words at most say where the one described is. */
    private static final int PLACE = 6;

    private static final WordList PARTICIPLES = WordList.load("irregular-participles.txt");

    private final Row row;
    private final PhraseFinder phrases;
    private final VerbFinder verbs;
    private final Naming naming;

    MainSubjectFinder(Row row, PhraseFinder phrases, VerbFinder verbs) {
        this.row = row;
        this.phrases = phrases;
        this.verbs = verbs;
        this.naming = new Naming(row);
    }

    /** The phrase that the sentence is about: the first after its opening adverbials. */
    Phrase mainSubject(Sentence sentence) {
        int i = sentence.isHeading() ? afterLabel(sentence) : sentence.from();
        for (int tries = 0; tries < 4 && i < sentence.to(); tries++) {
            while (i < sentence.to() && isOpening(i)) {
                boolean agency = row.isMark(i, '(') && row.isMark(i + 2, ')');
                i = agency ? i + 3 : i + 1;
            }
            int day = bareDayEnd(i);
            if (day > i) {
                i = day;
                break;
            }
            boolean adverbial = row.has(i, WordClass.BOUNDARY)
                    || isAgo(i)
                    || endsInIng(i)
                    || isApposed(i)
                    || opensInEd(i, sentence)
                    || row.isName(i) && isDateline(i, sentence);
            int comma = adverbial ? nextComma(i, sentence.to()) : -1;
            if (comma < 0) {
                break;
            }
            i = comma + 1;
            int place = placeEnd(i);
            boolean within = row.isName(i)
                    && row.isMark(place, ',')
                    && (row.isName(place + 1) || isPlaceBefore(comma) && goesOn(i, place + 1));
            i = within ? place + 1 : i;
        }
        return i < sentence.to() ? named(titled(i, sentence), sentence) : Phrase.NONE;
    }

    /** The phrase that starts at an item, or if only a noun for what somebody is does, the one joined to it: {@code Actor and singer Jane Doe}. */
    private Phrase titled(int from, Sentence sentence) {
        Phrase first = phrases.startingAt(from, sentence.to());
        boolean noun = row.has(from, WordClass.ROLE | WordClass.TITLE) || !row.isName(from);
        boolean bare = !first.isNone()
                && noun
                && !row.has(from, WordClass.DETERMINER | WordClass.PRONOUN)
                && row.is(first.to(), Keyword.AND)
                && !row.isName(first.to() - 1);
        boolean opens = bare || noun && first.to() == from + 1 && row.is(first.to(), Keyword.AND);
        Phrase second = opens ? phrases.startingAt(first.to() + 1, sentence.to()) : Phrase.NONE;
        boolean names = !second.isNone() && !row.isName(second.from()) && row.isName(second.to() - 1);
        return names ? second : first;
    }

    private static boolean isOne(String role) {
        return role.equals("person") || role.equals("voice");
    }

    /** The name between commas that explains a description: {@code The mayor of Springfield, Jane Doe, }. */
    private Phrase named(Phrase phrase, Sentence sentence) {
        int head = row.head(phrase.from(), phrase.to());
        boolean determined = row.has(phrase.from(), WordClass.DETERMINER);
        boolean described = !phrase.isNone()
                && (determined || naming.isOwned(phrase))
                && (determined || !row.isName(head))
                && isOne(Cast.role(row.key(head)));
        int comma = phrase.to();
        while (described
                && row.isWord(comma)
                && row.has(phrase.to(), WordClass.BOUNDARY)
                && comma < phrase.to() + PLACE) {
            comma++;
        }
        if (!described || !row.isMark(comma, ',')) {
            return phrase;
        }
        Phrase apart = phrases.startingAt(comma + 1, sentence.to());
        int from = apart.from();
        while (from < apart.to() && !row.isName(from)) {
            from++;
        }
        Phrase name = new Phrase(from, apart.to());
        boolean named = naming.isPerson(name) || !apart.isNone() && naming.names(apart, phrase);
        return !apart.isNone() && named && row.isMark(apart.to(), ',') ? apart : phrase;
    }

    /** Whether a sentence goes on behind a place within a place: {@code In Springfield, Ohio, the mayor}. */
    private boolean goesOn(int place, int behind) {
        boolean known = row.has(place, WordClass.PLACE) || row.isAbbreviationStop(place + 1);
        return row.has(behind, WordClass.BOUNDARY)
                || known && row.has(behind, WordClass.DETERMINER | WordClass.PRONOUN);
    }

    /** Whether a name that says where ends before an item: {@code in Springfield}. */
    private boolean isPlaceBefore(int end) {
        int i = end - 1;
        while (row.isName(i)) {
            i--;
        }
        return i < end - 1 && (row.is(i, Keyword.IN) || row.is(i, Keyword.AT));
    }

    /** The item after a place that follows a comma: {@code Ohio}, {@code N.H.}, {@code New Hampshire}. */
    private int placeEnd(int i) {
        int end = i + 1;
        while (row.isName(end) && row.has(end, WordClass.PLACE)) {
            end++;
        }
        return row.isName(i) && row.isAbbreviationStop(end) ? end + 1 : end;
    }

    /** The item after a day that opens the sentence, if the subject follows without a comma: {@code On Tuesday night Jane Doe}. */
    private int bareDayEnd(int i) {
        boolean day = row.has(i, WordClass.BOUNDARY) && row.has(i + 1, WordClass.CALENDAR) && row.isCapitalized(i + 1);
        int end = row.has(i + 2, WordClass.TIME_NOUN) ? i + 3 : i + 2;
        return day && (row.isName(end) || row.has(end, WordClass.PRONOUN)) ? end : i;
    }

    /** Where a headline starts after a label that nobody is: {@code The Latest: …}. */
    private int afterLabel(Sentence heading) {
        boolean label = row.has(heading.from(), WordClass.DETERMINER);
        for (int i = heading.from(); label && i + 1 < Math.min(heading.to(), heading.from() + 5); i++) {
            if (row.isMark(i, ':') && !row.isSegment(i + 1)) {
                return i + 1;
            }
        }
        return heading.from();
    }

    /** Whether a stretch of time opens the sentence: {@code Eight years ago, }. */
    private boolean isAgo(int i) {
        boolean number = row.has(i, WordClass.DETERMINER) || row.isWord(i) && Character.isDigit(row.first(i));
        return number && row.has(i + 1, WordClass.TIME_NOUN);
    }

    private boolean isOpening(int i) {
        if (row.has(i, WordClass.TIME_NOUN) || verbs.isLast(i) && row.has(i + 1, WordClass.TIME_NOUN)) {
            return true;
        }
        if (!row.isWord(i) && !row.isSegment(i)) {
            return true;
        }
        boolean date = Character.isDigit(row.first(i))
                && (row.has(i - 1, WordClass.CALENDAR) || row.has(i - 2, WordClass.CALENDAR));
        if (date) {
            return true;
        }
        boolean small = row.has(i, WordClass.ADVERB | WordClass.STARTER)
                && !row.has(i, WordClass.DETERMINER | WordClass.BOUNDARY)
                && !endsInIng(i);
        return small || row.is(i, Keyword.BUT) || row.is(i, Keyword.AND) || row.has(i, WordClass.CALENDAR);
    }

    /** Whether a place in capitals opens the sentence: {@code VIENNA — }, {@code OSLO, Norway }. */
    private boolean isDateline(int i, Sentence sentence) {
        return i == sentence.from()
                && (row.isMark(i + 1, ',') || row.isMark(i + 1, '—') || row.isMark(i + 1, '('))
                && row.string(i).chars().noneMatch(Character::isLowerCase);
    }

    private boolean endsInIng(int i) {
        return row.isWord(i) && verbs.isParticiple(i) && !row.isName(i - 1);
    }

    /** Whether a participle after a comma tells more of what stands before: {@code In a letter, posted on Monday, }. */
    private boolean isApposed(int i) {
        return row.isMark(i - 1, ',') && (verbs.isPast(i) || PARTICIPLES.has(row.key(i)) && !row.isCapitalized(i));
    }

    /** Whether a participle opens the sentence: {@code Asked about it, }, {@code Preceded by the mayor, }. */
    private boolean opensInEd(int i, Sentence sentence) {
        return i == sentence.from()
                && row.isCapitalized(i)
                && row.has(i + 1, WordClass.BOUNDARY)
                && row.string(i).endsWith("ed");
    }

    private int nextComma(int from, int to) {
        for (int i = from; i < Math.min(to, from + SUBORDINATE); i++) {
            boolean speaks = row.has(i + 1, WordClass.PRONOUN) && row.has(i + 2, WordClass.CUE);
            boolean quoted = row.isSegment(i) && (Marking.endsInComma(row, i) || speaks);
            if (quoted || row.isMark(i, ',') || row.isMark(i, '—')) {
                return i;
            }
        }
        return -1;
    }
}
