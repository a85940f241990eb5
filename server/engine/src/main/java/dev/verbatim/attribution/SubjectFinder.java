package dev.verbatim.attribution;

import dev.verbatim.attribution.CueVerb.Complement;
import java.util.List;
import java.util.Optional;

/** Finds the phrase for the one who speaks: before a verb of saying, after it, or elsewhere in its sentence. */
final class SubjectFinder {

    private static final int SUBORDINATE = 40;
    private static final int LONGEST_RELATIVE = 14;
    private static final int LONGEST_CHAIN = 4;

    private final Row row;
    private final PhraseFinder phrases;
    private final VerbFinder verbs;
    private final Relay relay;
    private final Naming naming;
    private final OpenApposition openAppositions;
    private final MainSubjectFinder mainSubjects;
    private final InvertedSubjectFinder invertedSubjects;
    private final ParticipleSubjectFinder participleSubjects;

    SubjectFinder(Row row, PhraseFinder phrases, VerbFinder verbs, Relay relay) {
        this.relay = relay;
        this.row = row;
        this.phrases = phrases;
        this.verbs = verbs;
        this.naming = new Naming(row);
        this.openAppositions = new OpenApposition(row, phrases, naming);
        this.mainSubjects = new MainSubjectFinder(row, phrases, verbs);
        this.invertedSubjects = new InvertedSubjectFinder(row, phrases, naming);
        this.participleSubjects = new ParticipleSubjectFinder(row, phrases, verbs, naming);
    }

    /** The phrase that the sentence is about. */
    Phrase mainSubject(Sentence sentence) {
        return mainSubjects.mainSubject(sentence);
    }

    /** Who speaks after a verb. */
    InvertedSubjectFinder afterVerb() {
        return invertedSubjects;
    }

    /** Whose words a phrase stands for; else the phrase itself. */
    Phrase speaker(Phrase phrase) {
        return naming.speaker(phrase, phrases);
    }

    boolean hasName(Phrase phrase) {
        return naming.hasName(phrase);
    }

    Phrase finiteSubject(int i, int left, Sentence sentence, List<Cue> before) {
        if (row.is(left, Keyword.AND) || row.is(left, Keyword.BUT) || row.is(left, Keyword.OR)) {
            return coordinate(i, sentence, before);
        }
        if (verbs.isDash(left)) {
            Phrase apart = dashed(left, sentence);
            return apart.isNone() && row.isMark(left, '—') ? invertedSubjects.inverted(i, sentence) : apart;
        }
        if (row.isMark(left, ',')) {
            Phrase member = row.isMark(left - 1, ')') ? beforeBrackets(left - 1, sentence) : Phrase.NONE;
            boolean apposed = !member.isNone() && row.isMark(member.from() - 1, ',') && !naming.isPerson(member);
            if (!member.isNone() && naming.hasName(member) && !apposed) {
                return member;
            }
            Phrase apart = aside(left, sentence, before);
            return apart.isNone() ? coordinate(i, sentence, before) : apart;
        }
        Phrase subject = beforeAdjuncts(phrases.endingAt(left, sentence.from()), sentence);
        if (subject.isNone() && row.isMark(left, ')')) {
            subject = beforeBrackets(left, sentence);
        }
        if (subject.isNone()) {
            return subject;
        }
        Phrase described = openAppositions.of(subject, i, sentence);
        if (!described.isNone()) {
            return described;
        }
        boolean tied = phrases.isDependency(subject.from() - 1);
        return naming.speaks(subject) && !tied ? joint(subject, sentence) : beforeRelative(subject, sentence);
    }

    /** The phrase with the one joined to it, if the two open a clause: {@code Jane Doe and Tom Moss said}. */
    private Phrase joint(Phrase last, Sentence sentence) {
        int and = last.from() - 1;
        if (!row.is(and, Keyword.AND) || !naming.hasName(last)) {
            return last;
        }
        Phrase first = phrases.endingAt(and - 1, sentence.from());
        boolean speaks = !first.isNone() && (naming.hasName(first) || row.has(first.from(), WordClass.PRONOUN));
        int before = first.from() - 1;
        boolean opens = before < sentence.from() || !row.isWord(before) || row.is(before, Keyword.THAT);
        return speaks && opens ? new Phrase(first.from(), last.to()) : last;
    }

    private Phrase beforeBrackets(int close, Sentence sentence) {
        int open = close;
        while (open > sentence.from() && !row.isMark(open, '(')) {
            open--;
        }
        return phrases.endingAt(open - 1, sentence.from());
    }

    /** The one whom a relative clause without commas describes: {@code an aide who asked not to be named said}. */
    private Phrase beforeRelative(Phrase nearest, Sentence sentence) {
        for (int i = nearest.from() - 1; i > Math.max(sentence.from(), nearest.from() - LONGEST_RELATIVE); i--) {
            if (!row.isWord(i)) {
                return nearest;
            }
            if (row.is(i, Keyword.WHO)) {
                Phrase described = phrases.endingAt(i - 1, sentence.from());
                return described.isNone() ? nearest : described;
            }
        }
        return nearest;
    }

    /** Who speaks in {@code X — who … — said} and {@code a mayor -- Jane Doe -- said}: the phrase before the first dash. */
    private Phrase dashed(int last, Sentence sentence) {
        int to = verbs.isDash(last - 1) ? last - 1 : last;
        for (int i = to - 1; i > sentence.from() && i > to - SUBORDINATE && !row.isSegment(i); i--) {
            if (verbs.isDash(i)) {
                Phrase before = phrases.endingAt(verbs.isDash(i - 1) ? i - 2 : i - 1, sentence.from());
                Phrase name = phrases.startingAt(i + 1, to);
                return !before.isNone() && !name.isNone() && naming.names(name, before) ? name : before;
            }
        }
        return Phrase.NONE;
    }

    /** The subject before what stands between it and its verb: {@code Smith at a rally in Ohio said}. */
    private Phrase beforeAdjuncts(Phrase nearest, Sentence sentence) {
        Phrase phrase = nearest;
        for (int steps = 0; steps < 3 && !phrase.isNone(); steps++) {
            Phrase close = withTies(phrase, sentence);
            if (!close.isNone()) {
                return close;
            }
            int preposition = phrase.from() - 1;
            boolean by = row.is(preposition, Keyword.BY) && verbs.isPast(preposition - 1);
            boolean adjunct = preposition > sentence.from() && (by || isAdjunct(preposition));
            if (!adjunct) {
                return phrase;
            }
            int end = by ? preposition - 2 : preposition - 1;
            while (end > sentence.from() && verbs.skip(end, sentence.from()) > 0) {
                end -= verbs.skip(end, sentence.from());
            }
            Phrase outer = throughThings(phrases.endingAt(end, sentence.from()), sentence);
            if (outer.isNone()) {
                return phrase;
            }
            phrase = outer;
        }
        return phrase;
    }

    /** The one who speaks at or before a phrase, across things tied to one another: {@code Smith on the day after the vote}. */
    private Phrase throughThings(Phrase nearest, Sentence sentence) {
        Phrase phrase = nearest;
        for (int steps = 0; steps < LONGEST_CHAIN && !phrase.isNone(); steps++) {
            if (naming.speaks(phrase) || row.isSegment(phrase.from() - 1)) {
                return phrase;
            }
            int tie = phrase.from() - 1;
            boolean tied = isAdjunct(tie) || phrases.isDependency(tie) || row.is(tie, Keyword.AFTER);
            phrase = tied ? phrases.endingAt(tie - 1, sentence.from()) : Phrase.NONE;
        }
        return Phrase.NONE;
    }

    /** The person whom an adjective or noun ties to a thing: {@code aides close to Jane Doe}, {@code a donor with ties to her}. */
    private Phrase withTies(Phrase nearest, Sentence sentence) {
        int end = nearest.from() - 1;
        for (int steps = 0; steps < 2 && end > sentence.from() + 1 && phrases.isDependency(end); steps++) {
            Phrase outer = phrases.endingAt(end - 1, sentence.from());
            if (outer.isNone()) {
                return Phrase.NONE;
            }
            if (naming.hasPerson(outer)) {
                return phrases.isTiedAdjective(outer.to() - 1) ? new Phrase(outer.from(), outer.to() - 1) : outer;
            }
            end = outer.from() - 1;
        }
        return Phrase.NONE;
    }

    private boolean isAdjunct(int i) {
        return row.is(i, Keyword.IN) || row.is(i, Keyword.AT) || row.is(i, Keyword.ON) || row.is(i, Keyword.DURING);
    }

    /** Who speaks in {@code X, who …, said} and {@code X, secretary of …, said}: the phrase at the clause's start. */
    private Phrase aside(int comma, Sentence sentence, List<Cue> before) {
        int start = sentence.from();
        for (int i = comma - 1; i >= sentence.from(); i--) {
            if (row.isSegment(i) && !Marking.isTermWithin(row, i)) {
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
            boolean whole = name.to() == comma || row.isMark(name.to(), ',');
            boolean named = !name.isNone() && whole && naming.names(name, first);
            return named ? name : first;
        }
        for (int i = comma - 1; i > start; i--) {
            if (row.isMark(i, ',')) {
                Phrase name = phrases.startingAt(i + 1, comma);
                if (naming.isPlace(name)) {
                    continue;
                }
                boolean called = !name.isNone() && name.to() == comma && !first.isNone() && naming.names(name, first);
                Phrase nearest = beforeAdjuncts(phrases.endingAt(i - 1, start), sentence);
                return called ? name : isFigure(nearest) && before.isEmpty() ? first : nearest;
            }
        }
        return before.isEmpty() ? first : Phrase.NONE;
    }

    /** Whether a phrase is a number and nothing else, a year for instance. */
    private boolean isFigure(Phrase phrase) {
        return !phrase.isNone() && phrase.to() == phrase.from() + 1 && Character.isDigit(row.first(phrase.from()));
    }

    /** The subject that a second verb shares: that of the last main verb before it, or the sentence's. */
    Phrase coordinate(int verb, Sentence sentence, List<Cue> before) {
        Phrase weak = Phrase.NONE;
        Phrase main = mainSubject(sentence);
        Phrase subject = main.from() > verb ? openingSubject(verb, sentence) : main;
        for (int k = before.size() - 1; k >= 0; k--) {
            Cue cue = before.get(k);
            boolean opening = !subject.isNone() && cue.to() <= subject.from();
            boolean reported = row.is(cue.clauseFrom() - 1, Keyword.THAT)
                    && before.subList(0, k).stream()
                            .anyMatch(teller ->
                                    teller.isTag() && !teller.subject().isNone());
            boolean tells = !opening && !reported && !isSubordinate(cue, before.subList(0, k));
            if (tells && cue.isTag() && !cue.subject().isNone()) {
                if (!cue.takes(Complement.WEAK)) {
                    return cue.subject();
                }
                weak = weak.isNone() ? cue.subject() : weak;
            }
        }
        return weak.isNone() ? subject : weak;
    }

    /** The subject of the clause that opens a sentence before its main one: {@code When Smith rose and declared}. */
    private Phrase openingSubject(int verb, Sentence sentence) {
        Phrase subject = row.has(sentence.from(), WordClass.BOUNDARY)
                ? phrases.startingAt(sentence.from() + 1, verb)
                : Phrase.NONE;
        return !subject.isNone() && naming.speaks(subject) ? subject : mainSubject(sentence);
    }

    /** Whether a cue's clause only says when or why, behind another cue: {@code accused him after Smith said}. */
    private boolean isSubordinate(Cue cue, List<Cue> before) {
        int conjunction = cue.clauseFrom() - 1;
        boolean tells = row.is(conjunction, Keyword.AFTER)
                || row.is(conjunction, Keyword.WHEN)
                || row.is(conjunction, Keyword.WHILE);
        return tells && before.stream().anyMatch(Cue::isTag);
    }

    Phrase participleSubject(int i, Sentence sentence, List<Cue> before) {
        Optional<Relay.Found> relayed = relay.at(i, sentence);
        if (relayed.isPresent()) {
            return relayed.get().quoted();
        }
        Phrase own = participleSubjects.own(i, sentence);
        return own.isNone() ? coordinate(i, sentence, before) : own;
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
