package dev.verbatim.attribution;

import dev.verbatim.attribution.CueVerb.Complement;
import java.util.List;
import java.util.Optional;

/** Finds the phrase for the one who speaks: before a verb of saying, after it, or elsewhere in its sentence. */
final class SubjectFinder {

    private static final int SUBORDINATE = 40;

    private final Row row;
    private final PhraseFinder phrases;
    private final VerbFinder verbs;
    private final Relay relay;

    SubjectFinder(Row row, PhraseFinder phrases, VerbFinder verbs, Relay relay) {
        this.relay = relay;
        this.row = row;
        this.phrases = phrases;
        this.verbs = verbs;
    }

    /** The phrase that the sentence is about: the first after its opening adverbials. */
    Phrase mainSubject(Sentence sentence) {
        int i = sentence.isHeading() ? afterLabel(sentence) : sentence.from();
        for (int tries = 0; tries < 4 && i < sentence.to(); tries++) {
            while (i < sentence.to() && isOpening(i)) {
                i++;
            }
            if (isBareDay(i)) {
                i += 2;
                break;
            }
            boolean adverbial =
                    row.has(i, WordClass.BOUNDARY) || endsInIng(i) || row.isName(i) && isDateline(i, sentence);
            int comma = adverbial ? nextComma(i, sentence.to()) : -1;
            if (comma < 0) {
                break;
            }
            i = comma + 1;
            int place = row.isName(i) && row.isAbbreviationStop(i + 1) ? i + 2 : i + 1;
            boolean within = row.isName(i) && row.isMark(place, ',') && row.isName(place + 1);
            i = within ? place + 1 : i;
        }
        return i < sentence.to() ? phrases.startingAt(i, sentence.to()) : Phrase.NONE;
    }

    /** Whether a day opens the sentence and the subject follows without a comma: {@code On Tuesday Jane Doe}. */
    private boolean isBareDay(int i) {
        return row.has(i, WordClass.BOUNDARY)
                && row.has(i + 1, WordClass.CALENDAR)
                && row.isCapitalized(i + 1)
                && (row.isName(i + 2) || row.has(i + 2, WordClass.PRONOUN));
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

    private boolean isOpening(int i) {
        if (row.has(i, WordClass.TIME_NOUN) || verbs.isLast(i) && row.has(i + 1, WordClass.TIME_NOUN)) {
            return true;
        }
        if (!row.isWord(i) && !row.isSegment(i)) {
            return true;
        }
        boolean small = row.has(i, WordClass.ADVERB | WordClass.STARTER)
                && !row.has(i, WordClass.DETERMINER | WordClass.BOUNDARY);
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

    private int nextComma(int from, int to) {
        for (int i = from; i < Math.min(to, from + SUBORDINATE); i++) {
            boolean quoted = row.isSegment(i) && Marking.endsInComma(row, i);
            if (quoted || row.isMark(i, ',') || row.isMark(i, '—')) {
                return i;
            }
        }
        return -1;
    }

    Phrase finiteSubject(int i, int left, Sentence sentence, List<Cue> before) {
        if (row.is(left, Keyword.AND) || row.is(left, Keyword.BUT) || row.is(left, Keyword.OR)) {
            return coordinate(sentence, before);
        }
        if (row.isMark(left, ',')) {
            Phrase apart = aside(left, sentence, before);
            return apart.isNone() ? coordinate(sentence, before) : apart;
        }
        Phrase subject = beforeAdjuncts(phrases.endingAt(left, sentence.from()), sentence);
        if (subject.isNone() && row.isMark(left, ')')) {
            int open = left;
            while (open > sentence.from() && !row.isMark(open, '(')) {
                open--;
            }
            subject = phrases.endingAt(open - 1, sentence.from());
        }
        boolean reachesInverted = subject.isNone() && row.isMark(left, '—');
        return reachesInverted ? inverted(i, sentence) : subject;
    }

    /** The subject before what stands between it and its verb: {@code Smith at a rally in Ohio said}. */
    private Phrase beforeAdjuncts(Phrase nearest, Sentence sentence) {
        Phrase phrase = nearest;
        for (int steps = 0; steps < 3 && !phrase.isNone(); steps++) {
            int preposition = phrase.from() - 1;
            boolean adjunct = preposition > sentence.from() && isAdjunct(preposition);
            if (!adjunct) {
                return phrase;
            }
            int end = preposition - 1;
            while (end > sentence.from() && verbs.skip(end, sentence.from()) > 0) {
                end -= verbs.skip(end, sentence.from());
            }
            Phrase outer = phrases.endingAt(end, sentence.from());
            boolean speaks =
                    !outer.isNone() && (hasName(outer) || hasRole(outer) || row.has(outer.from(), WordClass.PRONOUN));
            if (!speaks) {
                return phrase;
            }
            phrase = outer;
        }
        return phrase;
    }

    private boolean isAdjunct(int i) {
        return row.is(i, Keyword.IN) || row.is(i, Keyword.AT) || row.is(i, Keyword.ON) || row.is(i, Keyword.DURING);
    }

    /** Who speaks in {@code X, who …, said} and {@code X, secretary of …, said}: the phrase at the clause's start. */
    private Phrase aside(int comma, Sentence sentence, List<Cue> before) {
        int start = sentence.from();
        for (int i = comma - 1; i >= sentence.from(); i--) {
            if (row.isSegment(i)) {
                start = row.isMark(i + 1, ',') ? i + 2 : i + 1;
                break;
            }
            if (row.is(i, Keyword.AS) && (row.isMark(i - 1, ',') || i - 1 <= sentence.from())) {
                start = i + 1;
                break;
            }
        }
        Phrase first = start == sentence.from() ? mainSubject(sentence) : phrases.startingAt(start, comma);
        if (!first.isNone() && first.to() <= comma && row.isMark(first.to(), ',')) {
            Phrase name = phrases.startingAt(first.to() + 1, comma);
            boolean named = !name.isNone() && name.to() == comma && names(name, first);
            return named ? name : first;
        }
        for (int i = comma - 1; i > start; i--) {
            if (row.isMark(i, ',')) {
                return phrases.endingAt(i - 1, start);
            }
        }
        return before.isEmpty() ? first : Phrase.NONE;
    }

    boolean hasName(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isName(i)) {
                return true;
            }
        }
        return false;
    }

    /** The subject that a second verb shares: that of the last main verb before it, or the sentence's. */
    Phrase coordinate(Sentence sentence, List<Cue> before) {
        Phrase weak = Phrase.NONE;
        for (int k = before.size() - 1; k >= 0; k--) {
            Cue cue = before.get(k);
            if (cue.isTag() && !cue.subject().isNone()) {
                if (!cue.takes(Complement.WEAK)) {
                    return cue.subject();
                }
                weak = weak.isNone() ? cue.subject() : weak;
            }
        }
        return weak.isNone() ? mainSubject(sentence) : weak;
    }

    Phrase participleSubject(int i, Sentence sentence, List<Cue> before) {
        Optional<Relay.Found> relayed = relay.at(i, sentence);
        if (relayed.isPresent()) {
            return relayed.get().quoted();
        }
        Phrase own = absolute(i, sentence);
        return own.isNone() ? coordinate(sentence, before) : own;
    }

    /** Who a participle has for itself: {@code with Jane Doe shouting}, {@code — Jane Doe saying …}. */
    private Phrase absolute(int participle, Sentence sentence) {
        int left = participle - 1;
        while (left > sentence.from() && row.has(left, WordClass.ADVERB)) {
            left--;
        }
        Phrase phrase = phrases.endingAt(left, sentence.from());
        if (phrase.isNone()) {
            return Phrase.NONE;
        }
        int before = phrase.from() - 1;
        boolean tied = row.is(before, Keyword.WITH) && (hasName(phrase) || hasRole(phrase));
        boolean apart = (row.isMark(before, '—') || row.isMark(before, '–') || row.is(before, Keyword.AND))
                && hasName(phrase)
                && before > sentence.from();
        return tied || apart ? phrase : Phrase.NONE;
    }

    Phrase inverted(int i, Sentence sentence) {
        int start = i + 1;
        while (start < sentence.to() && row.has(start, WordClass.ADVERB) && !row.isName(start)) {
            start++;
        }
        Phrase phrase = named(withName(phrases.startingAt(start, sentence.to()), sentence), sentence);
        boolean speaks = !phrase.isNone()
                && (hasName(phrase)
                        || hasRole(phrase)
                        || row.has(phrase.from(), WordClass.PRONOUN | WordClass.DETERMINER));
        return speaks ? phrase : Phrase.NONE;
    }

    /** The name that stands in apposition to a description: {@code says the mayor, Jane Doe}. */
    private Phrase named(Phrase phrase, Sentence sentence) {
        if (phrase.isNone() || !row.isMark(phrase.to(), ',') || !row.isName(phrase.to() + 1)) {
            return phrase;
        }
        Phrase name = phrases.startingAt(phrase.to() + 1, sentence.to());
        return !name.isNone() && !row.isWord(name.to()) && names(name, phrase) ? name : phrase;
    }

    /** Whether a phrase is the name of the one whom the phrase before it describes. */
    private boolean names(Phrase name, Phrase description) {
        boolean opens = row.has(description.from(), WordClass.DETERMINER | WordClass.POSSESSIVE);
        boolean role = opens && hasRole(description) || isOwned(description);
        boolean person = row.has(name.from(), WordClass.GIVEN_NAME | WordClass.TITLE);
        return row.isName(name.from()) && (!hasName(description) || role && person);
    }

    /** Whether a noun for a person follows an owner: {@code Rep. Jane Doe's chief of staff}. */
    private boolean isOwned(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isPossessive(i)) {
                return hasRole(new Phrase(i + 1, phrase.to()));
            }
        }
        return false;
    }

    /** A description that {@code of} goes on with, up to the name after it: {@code master of ceremonies Jane Doe}. */
    private Phrase withName(Phrase phrase, Sentence sentence) {
        if (phrase.isNone() || hasName(phrase) || !row.is(phrase.to(), Keyword.OF)) {
            return phrase;
        }
        Phrase rest = phrases.startingAt(phrase.to() + 1, sentence.to());
        return rest.isNone() || !hasName(rest) ? phrase : new Phrase(phrase.from(), rest.to());
    }

    /** Whether {@code , said X ,} closes a sentence that quotes: a name or a description follows, and then it pauses. */
    boolean isInvertedTag(int i, Sentence sentence) {
        boolean quoted = false;
        for (int k = sentence.from(); k < i; k++) {
            quoted |= row.isSegment(k);
        }
        Phrase phrase = quoted ? inverted(i, sentence) : Phrase.NONE;
        if (phrase.isNone()) {
            return false;
        }
        int next = phrase.to();
        return next >= sentence.to() || !row.isWord(next) || row.is(next, Keyword.WHO);
    }

    /** Whether the one who speaks stands between a verb and a colon: {@code In other words, said Jane Doe: “…”}. */
    boolean introducesAfter(int i, Sentence sentence) {
        Phrase phrase = inverted(i, sentence);
        return !phrase.isNone() && row.isMark(phrase.to(), ':');
    }

    private boolean hasRole(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.has(i, WordClass.ROLE | WordClass.TITLE)) {
                return true;
            }
        }
        return false;
    }

    Phrase agent(int i, Sentence sentence) {
        for (int k = i + 1; k < Math.min(sentence.to(), i + SUBORDINATE); k++) {
            if (row.is(k, Keyword.BY)) {
                return phrases.startingAt(k + 1, sentence.to());
            }
        }
        return Phrase.NONE;
    }
}
