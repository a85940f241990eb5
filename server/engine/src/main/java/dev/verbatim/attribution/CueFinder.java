package dev.verbatim.attribution;

import dev.verbatim.attribution.Cue.Form;
import dev.verbatim.attribution.CueVerb.Complement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the cues of a sentence, each with the phrase for the one who speaks. */
final class CueFinder {

    private static final CueVerb CLAUSE = new CueVerb(Set.of(Complement.CLAUSE));
    private static final int SUBORDINATE = 40;
    private static final int NOUN_TO_THAT = 6;
    private static final int RELATIVE_SOURCE = 7;

    private final Row row;
    private final PhraseFinder phrases;

    CueFinder(Row row, PhraseFinder phrases) {
        this.row = row;
        this.phrases = phrases;
    }

    List<Cue> find(Sentence sentence) {
        List<Cue> cues = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (row.is(i, Keyword.ACCORDING) && row.is(i + 1, Keyword.TO)) {
                Phrase source = phrases.startingAt(i + 2, sentence.to());
                cues.add(new Cue(i, i + 2, CLAUSE, Form.ACCORDING, source, false));
            } else if (isVerb(i, sentence)) {
                cues.add(cue(i, sentence, cues));
            } else if (row.has(i, WordClass.CUE_NOUN)) {
                noun(i, sentence).ifPresent(cues::add);
            }
        }
        return cues;
    }

    private boolean isFollowedByContent(int i) {
        if (row.isSegment(i + 1) || row.isMark(i + 1, ':') || row.is(i + 1, Keyword.OF) || isBe(i + 1)) {
            return true;
        }
        for (int k = i + 1; k <= i + NOUN_TO_THAT && row.isWord(k); k++) {
            if (row.is(k, Keyword.THAT)) {
                return true;
            }
        }
        return false;
    }

    /** {@code his claim}, {@code Smith's false claim}: a noun for words with the one whose they are before it. */
    private Optional<Cue> noun(int i, Sentence sentence) {
        if (!isFollowedByContent(i)) {
            return Optional.empty();
        }
        for (int owner = i - 1; owner >= Math.max(sentence.from(), i - 4); owner--) {
            if (row.has(owner, WordClass.POSSESSIVE)) {
                return Optional.of(new Cue(i, i + 1, CLAUSE, Form.NOUN, new Phrase(owner, owner + 1), true));
            }
            if (row.isPossessive(owner)) {
                Phrase phrase = phrases.endingAt(owner - 1, sentence.from());
                return phrase.isNone()
                        ? Optional.empty()
                        : Optional.of(new Cue(i, i + 1, CLAUSE, Form.NOUN, phrase, true));
            }
            if (!phrases.isNominal(owner)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The phrase that the sentence is about: the first after its opening adverbials. */
    Phrase mainSubject(Sentence sentence) {
        int i = sentence.from();
        for (int tries = 0; tries < 4 && i < sentence.to(); tries++) {
            while (i < sentence.to() && isOpening(i)) {
                i++;
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

    private boolean isOpening(int i) {
        if (row.has(i, WordClass.TIME_NOUN) || isLast(i) && row.has(i + 1, WordClass.TIME_NOUN)) {
            return true;
        }
        if (!row.isWord(i) && !row.isSegment(i)) {
            return true;
        }
        boolean small = row.has(i, WordClass.ADVERB | WordClass.STARTER)
                && !row.has(i, WordClass.DETERMINER | WordClass.BOUNDARY);
        return small || row.is(i, Keyword.BUT) || row.is(i, Keyword.AND) || row.has(i, WordClass.CALENDAR);
    }

    /** Whether a place in capitals opens the sentence: {@code TEHRAN — }, {@code ERBIL, }. */
    private boolean isDateline(int i, Sentence sentence) {
        return i == sentence.from()
                && row.string(i).chars().noneMatch(Character::isLowerCase)
                && (row.isMark(i + 1, ',') || row.isMark(i + 1, '—') || row.isMark(i + 1, '('));
    }

    private boolean endsInIng(int i) {
        return row.isWord(i) && isParticiple(i) && !row.isName(i - 1);
    }

    private int nextComma(int from, int to) {
        for (int i = from; i < Math.min(to, from + SUBORDINATE); i++) {
            if (row.isMark(i, ',') || row.isMark(i, '—')) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word is a verb here and no noun: no determiner, possessive or preposition stands before it. */
    private boolean isVerb(int i, Sentence sentence) {
        if (row.isName(i)) {
            return false;
        }
        if (!row.has(i, WordClass.CUE)
                || row.isCapitalized(i) && i > sentence.from() && !sentence.isHeading() && !row.isSegment(i - 1)) {
            return false;
        }
        if (CueVerb.of(row.key(i)).takes(Complement.IT) && !row.is(i + 1, Keyword.IT)) {
            return false;
        }
        boolean noun = row.has(i - 1, WordClass.DETERMINER)
                || row.isPossessive(i - 1)
                || row.has(i - 1, WordClass.BOUNDARY) && isPreposition(i - 1) && !isParticiple(i);
        boolean thing = row.has(i, WordClass.ROLE | WordClass.CHANNEL);
        boolean afterNoun = thing && row.has(i + 1, WordClass.CUE);
        boolean bare = thing
                && isBase(i)
                && !row.has(i - 1, WordClass.AUXILIARY | WordClass.PRONOUN)
                && !row.is(i - 1, Keyword.TO);
        boolean loose = row.isSegment(i - 1)
                && !Marking.endsOpen(row, i - 1)
                && phrases.startingAt(i + 1, sentence.to()).isNone();
        boolean ambiguous = row.has(i, WordClass.NOUN_OR_VERB) && !hasVerbSubject(i);
        return !noun && !afterNoun && !bare && !loose && !ambiguous || row.has(i - 1, WordClass.PRONOUN);
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

    private boolean isParticiple(int i) {
        int end = row.end(i);
        return end - row.start(i) > 4
                && row.tokens().text().substring(end - 3, end).equals("ing");
    }

    private Cue cue(int i, Sentence sentence, List<Cue> before) {
        CueVerb verb = CueVerb.of(row.key(i));
        int low = sentence.from();
        int left = i - 1;
        boolean be = false;
        boolean denied = false;
        for (int step = skip(left, low); step > 0; step = skip(left, low)) {
            be |= step == 1 && isBe(left);
            denied |= step == 1 && (row.has(left, WordClass.NEGATION) || isModal(left));
            left -= step;
        }
        if (isParticiple(i) && !be) {
            return new Cue(i, i + 1, verb, Form.PARTICIPLE, participleSubject(i, sentence, before), true);
        }
        if (be && !isParticiple(i)) {
            return new Cue(i, i + 1, verb, Form.PASSIVE, agent(i, sentence), false);
        }
        if (row.is(left, Keyword.TO)) {
            return infinitive(i, left, verb, sentence, before);
        }
        if (left < low
                || row.isSegment(left)
                || row.isMark(left, ',')
                        && !verb.takes(Complement.HEARER)
                        && (row.isSegment(left - 1) || isInvertedTag(i, sentence))) {
            return new Cue(i, i + 1, verb, Form.INVERTED, inverted(i, sentence), false);
        }
        if (isDash(left) && (row.isSegment(left - 1) || isDash(left - 1) && row.isSegment(left - 2))) {
            return new Cue(i, i + 1, verb, Form.INVERTED, inverted(i, sentence), false);
        }
        Form form = denied ? Form.DENIED : Form.FINITE;
        if (row.is(left, Keyword.WHO) || row.is(left, Keyword.WHICH) || row.is(left, Keyword.THAT)) {
            int end = row.isMark(left - 1, ',') ? left - 2 : left - 1;
            Phrase antecedent = phrases.endingAt(end, low);
            boolean near = !antecedent.isNone() && left + 1 - antecedent.from() <= RELATIVE_SOURCE;
            Phrase source = row.is(left, Keyword.WHO) && near ? new Phrase(antecedent.from(), left + 1) : antecedent;
            return new Cue(i, i + 1, verb, denied ? form : Form.RELATIVE, source, false);
        }
        Phrase subject = finiteSubject(i, left, sentence, before);
        boolean shared = !subject.isNone() && subject.to() <= left && !row.isMark(left, ',') && !row.isMark(left, ')');
        return new Cue(i, i + 1, verb, form, subject, shared);
    }

    /** How many items to skip leftwards between a verb and its subject: adverbs, auxiliaries, a day; 0 if none. */
    private int skip(int left, int low) {
        if (left < low) {
            return 0;
        }
        if (isAside(left)) {
            return 3;
        }
        if (row.has(left, WordClass.TIME_NOUN) && left - 1 > low) {
            boolean told = row.has(left - 1, WordClass.CALENDAR) || isLast(left - 1);
            return told ? 1 + (isLast(left - 1) ? 1 : 0) : 0;
        }
        if (row.has(left, WordClass.CALENDAR) && row.isCapitalized(left) && left - 1 > low) {
            return row.has(left - 1, WordClass.BOUNDARY) ? 2 : 1;
        }
        boolean small = row.isWord(left)
                && row.has(left, WordClass.ADVERB | WordClass.AUXILIARY | WordClass.NEGATION)
                && !row.has(left, WordClass.CUE);
        return small || row.isClitic(left) && !row.isPossessive(left) ? 1 : 0;
    }

    private boolean isLast(int i) {
        return row.is(i, Keyword.LAST) || row.is(i, Keyword.THIS);
    }

    private boolean isDash(int i) {
        return row.isMark(i, '—') || row.isMark(i, '–') || row.isMark(i, '-');
    }

    /** Whether a comma closes an adverb between commas: {@code , however ,}. */
    private boolean isAside(int i) {
        return row.isMark(i, ',') && row.isMark(i - 2, ',') && row.has(i - 1, WordClass.ADVERB);
    }

    private boolean isModal(int i) {
        return row.has(i, WordClass.AUXILIARY) && Auxiliary.isModal(row.key(i));
    }

    private boolean isBe(int i) {
        return row.has(i, WordClass.AUXILIARY) && Auxiliary.isBe(row.key(i));
    }

    private Phrase finiteSubject(int i, int left, Sentence sentence, List<Cue> before) {
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
            while (end > sentence.from() && skip(end, sentence.from()) > 0) {
                end -= skip(end, sentence.from());
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
        for (int i = comma - 1; i > sentence.from(); i--) {
            if (row.isSegment(i)) {
                start = row.isMark(i + 1, ',') ? i + 2 : i + 1;
                break;
            }
        }
        Phrase first = start == sentence.from() ? mainSubject(sentence) : phrases.startingAt(start, comma);
        if (!first.isNone() && first.to() <= comma && row.isMark(first.to(), ',')) {
            Phrase name = phrases.startingAt(first.to() + 1, comma);
            boolean named = !name.isNone() && name.to() == comma && row.isName(name.from()) && !hasName(first);
            return named ? name : first;
        }
        for (int i = comma - 1; i > start; i--) {
            if (row.isMark(i, ',')) {
                return phrases.endingAt(i - 1, start);
            }
        }
        return before.isEmpty() ? first : Phrase.NONE;
    }

    private boolean hasName(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isName(i)) {
                return true;
            }
        }
        return false;
    }

    /** The subject that a second verb shares: that of the last main verb before it, or the sentence's. */
    private Phrase coordinate(Sentence sentence, List<Cue> before) {
        for (int k = before.size() - 1; k >= 0; k--) {
            Cue cue = before.get(k);
            boolean main = cue.form() == Form.FINITE || cue.form() == Form.INVERTED || cue.form() == Form.DENIED;
            if (main && !cue.subject().isNone()) {
                return cue.subject();
            }
        }
        return mainSubject(sentence);
    }

    private Phrase participleSubject(int i, Sentence sentence, List<Cue> before) {
        if (row.is(i - 1, Keyword.AS)) {
            for (int k = i - 2; k > sentence.from(); k--) {
                if (row.is(k, Keyword.QUOTED) || row.is(k, Keyword.CITED)) {
                    Phrase quoted = phrases.startingAt(k + 1, i - 1);
                    int left = k - 1;
                    while (left > sentence.from() && skip(left, sentence.from()) > 0) {
                        left -= skip(left, sentence.from());
                    }
                    return quoted.isNone() ? phrases.endingAt(left, sentence.from()) : quoted;
                }
            }
        }
        return coordinate(sentence, before);
    }

    private Phrase inverted(int i, Sentence sentence) {
        int start = i + 1;
        while (start < sentence.to() && row.has(start, WordClass.ADVERB) && !row.isName(start)) {
            start++;
        }
        Phrase phrase = withName(phrases.startingAt(start, sentence.to()), sentence);
        boolean speaks = !phrase.isNone()
                && (hasName(phrase)
                        || hasRole(phrase)
                        || row.has(phrase.from(), WordClass.PRONOUN | WordClass.DETERMINER));
        return speaks ? phrase : Phrase.NONE;
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
    private boolean isInvertedTag(int i, Sentence sentence) {
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

    private boolean hasRole(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.has(i, WordClass.ROLE | WordClass.TITLE)) {
                return true;
            }
        }
        return false;
    }

    private Phrase agent(int i, Sentence sentence) {
        for (int k = i + 1; k < Math.min(sentence.to(), i + SUBORDINATE); k++) {
            if (row.is(k, Keyword.BY)) {
                return phrases.startingAt(k + 1, sentence.to());
            }
        }
        return Phrase.NONE;
    }

    private Cue infinitive(int i, int to, CueVerb verb, Sentence sentence, List<Cue> before) {
        boolean refused = row.has(to - 1, WordClass.REFUSAL);
        int left = to - 1;
        int low = Math.max(sentence.from(), to - 5);
        while (left > low && !row.isName(left) && !row.has(left, WordClass.PRONOUN) && row.isWord(left)) {
            left--;
        }
        boolean near = row.isName(left) || row.has(left, WordClass.PRONOUN);
        Phrase subject =
                near && before.isEmpty() ? phrases.endingAt(left, sentence.from()) : coordinate(sentence, before);
        return new Cue(i, i + 1, verb, refused ? Form.DENIED : Form.FINITE, subject, !near || !before.isEmpty());
    }
}
