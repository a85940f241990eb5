package dev.verbatim.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whom the words of a source refer to: a name's bearer, the one a pronoun stands for, the one a description fits.
 *
 * <p>Sentences are read in order; each reports who spoke in it, since a pronoun takes up the last subject first.
 */
final class Resolver {

    private final Row row;
    private final Cast cast;
    private final PhraseFinder phrases;
    private final Subjects subjects;
    private final PronounResolver pronouns;
    private final DescriptionResolver descriptions;
    private final Map<Integer, Answer> answers = new HashMap<>();

    Resolver(Row row, Cast cast) {
        this.row = row;
        this.cast = cast;
        this.phrases = new PhraseFinder(row);
        this.subjects = new Subjects(row);
        this.pronouns = new PronounResolver(row, cast, subjects, this);
        this.descriptions = new DescriptionResolver(row, cast, subjects, this);
    }

    /** Whether an item is a person's pronoun or part of a person's name. */
    boolean isPersonAt(int item) {
        int run = cast.runAt(item);
        boolean named = run >= 0 && cast.figure(run).isPerson();
        return named || row.has(item, WordClass.PRONOUN) && PronounResolver.isPerson(row.key(item));
    }

    /** Whether a phrase is a person's pronoun or ends in a name. */
    boolean isNamed(Phrase phrase) {
        boolean pronoun = row.has(phrase.from(), WordClass.PRONOUN) && PronounResolver.isPerson(row.key(phrase.from()));
        return pronoun || cast.runAt(subjects.lastWord(phrase)) >= 0;
    }

    /** Notes who is the subject of a sentence, for the pronouns of those after it. */
    void subject(int sentence, Phrase phrase) {
        subjects.subject(sentence, phrase);
        int run = phrase.isNone() ? -1 : cast.runAt(subjects.lastWord(phrase));
        if (run >= 0 && cast.figure(run).gender() == Gender.UNKNOWN) {
            Gender told = reflexive(phrase.to(), row.sentences().get(sentence).to());
            if (told == Gender.IT) {
                cast.figure(run).callIt();
            } else {
                cast.figure(run).gender(told);
            }
        }
    }

    /** What goes back to a subject in the words after it, before anybody else is named. */
    private Gender reflexive(int from, int to) {
        for (int i = from; i < to && cast.runAt(i) < 0; i++) {
            Gender told = isActing(i) ? Gender.IT : Gender.ofReflexive(row.key(i));
            if (told != Gender.UNKNOWN) {
                return told;
            }
        }
        return Gender.UNKNOWN;
    }

    /** Whether <i>it</i> is one that does something, as in <i>it would raise prices</i>, not the <i>it</i> of <i>it would be</i>. */
    private boolean isActing(int i) {
        return row.is(i, Keyword.IT)
                && row.has(i + 1, WordClass.AUXILIARY)
                && (!Auxiliary.isBe(row.key(i + 1)) && !row.has(i + 2, WordClass.AUXILIARY) || row.isSegment(i + 2));
    }

    /** Notes who is said to speak in a sentence; the last one counts. */
    void spoke(Sentence sentence, Phrase phrase) {
        if (!phrase.isNone()) {
            subjects.spoke(sentence.number(), phrase);
            int run = cast.runAt(subjects.lastWord(phrase));
            if (run >= 0) {
                cast.figure(run).speaks();
            }
        }
    }

    /** Whom a sentence is about, if that is somebody who is named. */
    Optional<Answer> subjectOf(Sentence sentence) {
        Phrase subject = subjects.of(sentence.number());
        return subject.isNone()
                ? Optional.empty()
                : Optional.of(resolve(subject, sentence)).filter(answer -> !answer.isNobody());
    }

    Answer resolve(Phrase phrase, Sentence sentence) {
        if (phrase.isNone()) {
            return Answer.NOBODY;
        }
        Answer known = answers.get(phrase.from());
        if (known != null) {
            return known;
        }
        Answer answer = read(phrase, sentence);
        answers.put(phrase.from(), answer);
        return answer;
    }

    private Answer read(Phrase whole, Sentence sentence) {
        boolean who = whole.to() - whole.from() == 1 && row.is(whole.from(), Keyword.WHO);
        Phrase phrase = who ? antecedent(whole.from(), sentence) : withoutRelative(whole);
        if (phrase.isNone()) {
            return Answer.NOBODY;
        }
        if (row.has(phrase.from(), WordClass.STAND_IN) && phrase.to() - phrase.from() == 1) {
            return Answer.NOBODY;
        }
        if (row.has(phrase.from(), WordClass.POSSESSIVE) && phrase.to() - phrase.from() == 1) {
            return pronouns.pronoun(phrase.from(), sentence);
        }
        if (row.has(phrase.from(), WordClass.PRONOUN) && phrase.to() - phrase.from() == 1) {
            return pronouns.pronoun(phrase.from(), sentence);
        }
        int last = subjects.lastWord(phrase);
        int run = cast.runAt(last);
        if (run >= 0
                && cast.runs().get(run).nameFrom() >= phrase.from() - 1
                && (isPlaced(cast.runs().get(run))
                        || !hasPreposition(phrase.from(), cast.runs().get(run).from()))) {
            Figure figure = cast.figure(run);
            descriptions.remember(phrase, new Answer(Optional.of(figure), "", 0.97));
            return new Answer(Optional.of(figure), "", 0.97);
        }
        int inner = innerPerson(phrase);
        if (inner >= 0) {
            return new Answer(Optional.of(cast.figure(inner)), "", 0.9);
        }
        return descriptions.description(phrase, last, sentence);
    }

    /** What a relative pronoun takes up: the phrase before it, or the name that this one only describes. */
    private Phrase antecedent(int who, Sentence sentence) {
        int end = row.isMark(who - 1, ',') ? who - 2 : who - 1;
        int open = end;
        while (row.isMark(end, ')') && open > sentence.from() && !row.isMark(open, '(')) {
            open--;
        }
        Phrase phrase = phrases.endingAt(open < end ? open - 1 : end, sentence.from());
        boolean described = !phrase.isNone()
                && row.isMark(phrase.from() - 1, ',')
                && row.isName(phrase.from() - 2)
                && row.has(phrase.from(), WordClass.DETERMINER);
        return described ? phrases.endingAt(phrase.from() - 2, sentence.from()) : phrase;
    }

    /** A phrase without the relative pronoun, and the comma before it, that may close it. */
    private Phrase withoutRelative(Phrase phrase) {
        int to = phrase.to();
        if (to - phrase.from() < 2 || !row.is(to - 1, Keyword.WHO)) {
            return phrase;
        }
        return new Phrase(phrase.from(), row.isMark(to - 2, ',') ? to - 2 : to - 1);
    }

    /** Whether a place or a body in capitals stands right before a name: {@code representative to the UN Jane Doe}. */
    private boolean isPlaced(NameRun run) {
        return run.nameFrom() == run.from() + 1
                && row.is(run.from() - 1, Keyword.THE)
                && row.is(run.from() - 2, Keyword.TO);
    }

    private boolean hasPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean within = row.isName(i - 1) && row.isName(i + 1) && isOffice(to - 1) && !row.isCapitalized(to - 1);
            if (row.has(i, WordClass.BOUNDARY) && !within && !isOfOffice(i, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code of} and a common noun go on with an office right before a name: {@code secretary of state Jane Doe}. */
    private boolean isOfOffice(int of, int name) {
        boolean office = row.is(of, Keyword.OF) && isOffice(of - 1) && of + 1 < name;
        for (int i = of + 1; office && i < name; i++) {
            office = row.isWord(i)
                    && Character.isLowerCase(row.first(i))
                    && !row.has(i, WordClass.ROLE | WordClass.TITLE | WordClass.DETERMINER | WordClass.BOUNDARY);
        }
        return office;
    }

    private boolean isOffice(int i) {
        return row.has(i, WordClass.TITLE)
                || row.has(i, WordClass.ROLE) && !Cast.role(row.key(i)).equals("body");
    }

    /** A named person at the head of a longer phrase: {@code Rep. Jane Doe of Ohio}. */
    private int innerPerson(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            int run = cast.runAt(i);
            boolean of = run >= 0 && row.is(cast.runs().get(run).to(), Keyword.OF);
            if (of && cast.figure(run).kind() == SpeakerKind.PERSON && !row.has(i, WordClass.PLACE)) {
                return run;
            }
            if (row.has(i, WordClass.ROLE) && run < 0 && !row.isCapitalized(i)) {
                return -1;
            }
        }
        return -1;
    }
}
