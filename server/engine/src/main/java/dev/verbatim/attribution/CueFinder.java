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
    private static final int NOUN_TO_THAT = 6;
    private static final int RELATIVE_SOURCE = 7;
    private static final int LONGEST_OWNER = 8;
    private static final int UNLISTED_REACH = 12;

    private final Row row;
    private final PhraseFinder phrases;
    private final VerbFinder verbs;
    private final SubjectFinder subjects;
    private final Relay relay;

    CueFinder(Row row, PhraseFinder phrases) {
        this.row = row;
        this.phrases = phrases;
        this.verbs = new VerbFinder(row, phrases);
        this.relay = new Relay(row, phrases, verbs);
        this.subjects = new SubjectFinder(row, phrases, verbs, relay);
    }

    /** The phrase that the sentence is about: the first after its opening adverbials. */
    Phrase mainSubject(Sentence sentence) {
        return subjects.mainSubject(sentence);
    }

    /** Who passes on the words that a cue introduces, if somebody is said to quote them. */
    Optional<Phrase> relayer(Cue cue, Sentence sentence) {
        return relay.at(cue.to() - 1, sentence).map(Relay.Found::by).filter(by -> !by.isNone());
    }

    List<Cue> find(Sentence sentence) {
        List<Cue> cues = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (row.is(i, Keyword.ACCORDING) && row.is(i + 1, Keyword.TO)) {
                int first = row.has(i + 2, WordClass.ADVERB) ? i + 3 : i + 2;
                Phrase source = phrases.startingAt(first, sentence.to());
                cues.add(new Cue(i, i + 2, CLAUSE, Form.ACCORDING, source, false));
            } else if (row.is(i, Keyword.IN)) {
                view(i, sentence).ifPresent(cues::add);
            } else if (verbs.isVerb(i, sentence)) {
                cues.add(cue(i, sentence, cues));
            } else if (row.has(i, WordClass.CUE_NOUN)) {
                noun(i, sentence).ifPresent(cues::add);
            } else if (row.isSegment(i - 1) && verbs.isBe(i)) {
                predicate(i, sentence).ifPresent(cues::add);
            } else if (row.isSegment(i - 1) && Marking.endsInComma(row, i - 1)) {
                unlisted(i, sentence).ifPresent(cues::add);
            }
        }
        return cues;
    }

    /** A verb that no list has, told by its place after the comma of a quotation: {@code “…,” she harrumphed}. */
    private Optional<Cue> unlisted(int i, Sentence sentence) {
        int opening = row.tokens().text().at(row.segment(i - 1).inner().start());
        if (Character.isLowerCase(opening)) {
            return Optional.empty();
        }
        for (int k = i; k < Math.min(sentence.to(), i + UNLISTED_REACH) && !row.isSegment(k); k++) {
            if (verbs.isVerb(k, sentence)) {
                return Optional.empty();
            }
        }
        if (verbs.isPast(i)) {
            Phrase subject = subjects.afterVerb().inverted(i, sentence);
            return !subject.isNone() && subjects.hasName(subject)
                    ? Optional.of(new Cue(i, i + 1, CLAUSE, Form.INVERTED, subject, false))
                    : Optional.empty();
        }
        Phrase subject = phrases.startingAt(i, sentence.to());
        boolean pronoun = row.has(i, WordClass.PRONOUN) && !row.is(i, Keyword.WHO);
        boolean speaks = !subject.isNone() && (subjects.hasName(subject) || pronoun);
        int verb = speaks ? subject.to() : i;
        while (speaks && row.has(verb, WordClass.ADVERB)) {
            verb++;
        }
        return speaks && verbs.isPast(verb)
                ? Optional.of(new Cue(verb, verb + 1, CLAUSE, Form.FINITE, subject, false))
                : Optional.empty();
    }

    private boolean isFollowedByContent(int i) {
        if (row.isSegment(i + 1)
                || row.isMark(i + 1, ':')
                || row.is(i + 1, Keyword.OF)
                || row.is(i + 1, Keyword.TO)
                || row.is(i + 1, Keyword.FOR) && row.isSegment(i + 2)
                || verbs.isBe(i + 1)) {
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

    /** {@code “…,” was Smith's verdict}: a quotation is said to be somebody's words of a kind. */
    private Optional<Cue> predicate(int be, Sentence sentence) {
        Phrase words = phrases.startingAt(be + 1, sentence.to());
        Phrase owner = subjects.speaker(words);
        return owner.equals(words)
                ? Optional.empty()
                : Optional.of(new Cue(be, words.to(), CLAUSE, Form.INVERTED, owner, true));
    }

    /** Whose view it is in {@code in Smith's view} and {@code in her words}. */
    private Optional<Cue> view(int in, Sentence sentence) {
        Phrase owner = viewer(in, sentence);
        return owner.isNone()
                ? Optional.empty()
                : Optional.of(new Cue(in, in + 1, CLAUSE, Form.ACCORDING, owner, true));
    }

    private Phrase viewer(int in, Sentence sentence) {
        for (int i = in + 1; i < Math.min(sentence.to(), in + LONGEST_OWNER); i++) {
            if (row.is(i - 1, Keyword.THE) && row.has(i, WordClass.VIEW) && row.is(i + 1, Keyword.OF)) {
                return phrases.startingAt(i + 2, sentence.to());
            }
            boolean owned = row.isPossessive(i - 1) || row.has(i - 1, WordClass.POSSESSIVE);
            if (owned && row.has(i, WordClass.VIEW)) {
                return row.isPossessive(i - 1) ? phrases.endingAt(i - 2, in + 1) : new Phrase(i - 1, i);
            }
        }
        return Phrase.NONE;
    }

    private Cue cue(int i, Sentence sentence, List<Cue> before) {
        CueVerb verb = CueVerb.of(row.key(i));
        int low = sentence.from();
        int left = i - 1;
        boolean be = false;
        boolean denied = false;
        for (int step = verbs.skip(left, low); step > 0; step = verbs.skip(left, low)) {
            be |= step == 1 && verbs.isBe(left);
            denied |= step == 1 && (row.has(left, WordClass.NEGATION) || verbs.isModal(left));
            left -= step;
        }
        if (verbs.isParticiple(i) && !be) {
            Form given = row.is(left, Keyword.OUT) ? Form.DENIED : Form.PARTICIPLE;
            return new Cue(i, i + 1, verb, given, subjects.participleSubject(i, sentence, before), true);
        }
        if (be && !verbs.isParticiple(i)) {
            Optional<Integer> saying = relay.participleAfter(i, sentence);
            Optional<Relay.Found> quoted = saying.flatMap(last -> relay.at(last, sentence));
            if (quoted.isPresent()) {
                return new Cue(
                        i, saying.get() + 1, CLAUSE, Form.FINITE, quoted.get().quoted(), false);
            }
            return new Cue(i, i + 1, verb, Form.PASSIVE, subjects.agent(i, sentence), false);
        }
        boolean named = verb.takes(Complement.AS) && row.is(i + 1, Keyword.AS) && !isActive(left, sentence);
        boolean apposed = row.is(i + 1, Keyword.BY) && row.isMark(left, ',');
        if (verbs.isPast(i) && (named || apposed)) {
            return new Cue(i, i + 1, verb, Form.PASSIVE, subjects.agent(i, sentence), false);
        }
        if (row.is(left, Keyword.TO)) {
            return infinitive(i, left, verb, sentence, before);
        }
        if (row.isSegment(left) && row.isPossessive(left - 1) && Marking.isTitleCase(row, left)) {
            return new Cue(i, i + 1, verb, denied ? Form.DENIED : Form.FINITE, subjects.mainSubject(sentence), true);
        }
        if (left < low
                || row.isSegment(left)
                || row.isMark(left, ',')
                        && !verb.takes(Complement.HEARER)
                        && !verb.takes(Complement.IT)
                        && (row.isSegment(left - 1) && !isTermOfSubject(left - 1, i, sentence)
                                || subjects.afterVerb().isInvertedTag(i, sentence)
                                || subjects.afterVerb().introducesAfter(i, sentence))) {
            return new Cue(i, i + 1, verb, Form.INVERTED, subjects.afterVerb().inverted(i, sentence), false);
        }
        if (verbs.isDash(left) && (row.isSegment(left - 1) || verbs.isDash(left - 1) && row.isSegment(left - 2))) {
            return new Cue(i, i + 1, verb, Form.INVERTED, subjects.afterVerb().inverted(i, sentence), false);
        }
        Form form = denied ? Form.DENIED : Form.FINITE;
        if (row.is(left, Keyword.WHO) || row.is(left, Keyword.WHICH) || row.is(left, Keyword.THAT)) {
            int end = row.isMark(left - 1, ',') ? left - 2 : left - 1;
            Phrase antecedent = phrases.endingAt(end, low);
            boolean near = !antecedent.isNone() && left + 1 - antecedent.from() <= RELATIVE_SOURCE;
            int from = near ? antecedent.from() : left;
            Phrase source = row.is(left, Keyword.WHO) ? new Phrase(from, left + 1) : antecedent;
            return new Cue(i, i + 1, verb, denied ? form : Form.RELATIVE, source, false);
        }
        Optional<Integer> closing = relay.participleAfter(i, sentence)
                .filter(last -> last + 1 >= sentence.to() || row.isMark(last + 1, '.'));
        if (closing.isPresent()) {
            int to = closing.get() + 1;
            Phrase quoted =
                    relay.at(closing.get(), sentence).map(Relay.Found::quoted).orElse(Phrase.NONE);
            return new Cue(i, to, CLAUSE, form, quoted, true);
        }
        Phrase subject = subjects.finiteSubject(i, left, sentence, before);
        if (isNaming(i, verb, subject)) {
            return new Cue(i, i + 1, verb, Form.PASSIVE, Phrase.NONE, false);
        }
        boolean shared = !subject.isNone() && subject.to() <= left && isConjunction(left);
        return new Cue(i, i + 1, verb, form, subject, shared);
    }

    /** Whether a segment only names what speaks: {@code The report, titled “Lost?”, concludes that}. */
    private boolean isTermOfSubject(int segment, int verb, Sentence sentence) {
        return Marking.isTermWithin(row, segment)
                && subjects.afterVerb().inverted(verb, sentence).isNone();
    }

    /** Whether a subject of its own ends at an item: {@code he described as}, {@code whom one aide described as}. */
    private boolean isActive(int last, Sentence sentence) {
        Phrase main = row.isMark(last, ',') ? subjects.mainSubject(sentence) : Phrase.NONE;
        if (!main.isNone() && main.to() < last && subjects.hasName(main) && !row.is(main.from(), Keyword.THE)) {
            return true;
        }
        Phrase subject = phrases.endingAt(last, sentence.from());
        int before = subject.from() - 1;
        boolean relative = row.is(before, Keyword.WHO)
                || row.is(before, Keyword.WHOM)
                || row.is(before, Keyword.WHICH)
                || row.is(before, Keyword.WHAT)
                || row.is(before, Keyword.THAT);
        return row.has(last, WordClass.PRONOUN) || !subject.isNone() && relative;
    }

    private boolean isConjunction(int i) {
        return row.is(i, Keyword.AND) || row.is(i, Keyword.BUT) || row.is(i, Keyword.OR);
    }

    /** Whether a verb only tells what a thing is called: {@code a book called “…”}. */
    private boolean isNaming(int i, CueVerb verb, Phrase subject) {
        boolean thing = !subject.isNone()
                && subject.to() <= i
                && !row.has(subject.from(), WordClass.PRONOUN | WordClass.STAND_IN)
                && !row.isName(subject.to() - 1)
                && !row.has(subject.to() - 1, WordClass.ROLE | WordClass.TITLE);
        boolean name = row.isName(i + 1) && !row.has(subject.from(), WordClass.DETERMINER);
        return thing
                && verb.takes(Complement.AS)
                && (row.isSegment(i + 1) || name)
                && !row.is(subject.from() - 1, Keyword.WHAT)
                && !row.is(subject.from() - 1, Keyword.WHICH);
    }

    private Cue infinitive(int i, int to, CueVerb verb, Sentence sentence, List<Cue> before) {
        boolean refused = row.has(to - 1, WordClass.REFUSAL);
        int left = to - 1;
        int low = Math.max(sentence.from(), to - 5);
        while (left > low && !row.isName(left) && !row.has(left, WordClass.PRONOUN) && row.isWord(left)) {
            left--;
        }
        boolean near = row.isName(left) || row.has(left, WordClass.PRONOUN);
        Phrase nearest = near ? phrases.endingAt(left, sentence.from()) : Phrase.NONE;
        boolean own = near && before.isEmpty() && !isPlace(nearest);
        Phrase subject = own ? nearest : subjects.coordinate(i, sentence, before);
        return new Cue(i, i + 1, verb, refused ? Form.DENIED : Form.FINITE, subject, !own);
    }

    /** Whether a phrase only says where: {@code took to Twitter to say}, {@code went on Sky News to say}. */
    private boolean isPlace(Phrase phrase) {
        int i = phrase.from() - 1;
        return !phrase.isNone()
                && (row.is(i, Keyword.TO) || row.is(i, Keyword.ON) || row.is(i, Keyword.AT) || row.is(i, Keyword.IN));
    }
}
