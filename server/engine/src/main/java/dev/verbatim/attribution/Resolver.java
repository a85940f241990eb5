package dev.verbatim.attribution;

import dev.verbatim.text.WordList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whom the words of a source refer to: a name's bearer, the one a pronoun stands for, the one a description fits.
 *
 * <p>Sentences are read in order; each reports who spoke in it, since a pronoun takes up the last subject first.
 */
final class Resolver {

    private static final List<WordList.Line> PRONOUN_LINES = WordList.lines("pronouns.txt");
    private static final WordList PRONOUNS = WordList.ofLines(PRONOUN_LINES);
    private static final List<WordList.Line> POSSESSIVE_LINES = WordList.lines("possessives.txt");
    private static final WordList POSSESSIVES = WordList.ofLines(POSSESSIVE_LINES);
    private static final int SENTENCES_BACK = 30;
    private static final int RUNS_BACK = 300;
    private static final double OBJECT_COST = 1.0;
    private static final double UNKNOWN_COST_HE = 0.75;
    private static final double UNKNOWN_COST_SHE = 2.5;

    private final Row row;
    private final Cast cast;
    private final Phrase[] subjects;
    private final Phrase[] spoke;
    private final Map<Integer, Answer> answers = new HashMap<>();
    /** The last body described, by its head noun. */
    private final Map<Long, Answer> bodies = new HashMap<>();

    /**
     * Whom a source refers to.
     *
     * @param figure the one named; empty if only described or unknown
     * @param described the words of a description without determiner; empty if named or unknown
     * @param confidence how sure, in [0.0, 1.0]
     */
    record Answer(Optional<Figure> figure, String described, double confidence) {

        static final Answer NOBODY = new Answer(Optional.empty(), "", 0.0);

        boolean isNobody() {
            return figure.isEmpty() && described.isEmpty();
        }

        Speaker speaker() {
            if (figure.isPresent()) {
                return figure.get().speaker();
            }
            return described.isEmpty() ? Speaker.UNKNOWN : new Speaker(described, SpeakerKind.GROUP, List.of(), "");
        }
    }

    Resolver(Row row, Cast cast) {
        this.row = row;
        this.cast = cast;
        this.subjects = new Phrase[row.sentences().size()];
        this.spoke = new Phrase[row.sentences().size()];
        Arrays.fill(subjects, Phrase.NONE);
        Arrays.fill(spoke, Phrase.NONE);
    }

    /** Whether a pronoun of this key stands for one person. */
    static boolean isPerson(long key) {
        String kind = PRONOUN_LINES.get(PRONOUNS.value(key)).column(0);
        return kind.equals("he") || kind.equals("she");
    }

    /** Whether an item is a person's pronoun or part of a person's name. */
    boolean isPersonAt(int item) {
        int run = cast.runAt(item);
        boolean named = run >= 0 && cast.figure(run).isPerson();
        return named || row.has(item, WordClass.PRONOUN) && isPerson(row.key(item));
    }

    /** Whether a phrase is a person's pronoun or ends in a name. */
    boolean isNamed(Phrase phrase) {
        boolean pronoun = row.has(phrase.from(), WordClass.PRONOUN) && isPerson(row.key(phrase.from()));
        return pronoun || cast.runAt(lastWord(phrase)) >= 0;
    }

    /** Notes who is the subject of a sentence, for the pronouns of those after it. */
    void subject(int sentence, Phrase phrase) {
        if (subjects[sentence].isNone()) {
            subjects[sentence] = phrase;
        }
    }

    /** Notes who is said to speak in a sentence; the last one counts. */
    void spoke(Sentence sentence, Phrase phrase) {
        if (!phrase.isNone()) {
            spoke[sentence.number()] = phrase;
            int run = cast.runAt(lastWord(phrase));
            if (run >= 0) {
                cast.figure(run).speaks();
            }
        }
    }

    /** Whom a sentence is about, if that is somebody who is named. */
    Optional<Answer> subjectOf(Sentence sentence) {
        Phrase subject = subjects[sentence.number()];
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
        Phrase phrase = withoutRelative(whole);
        if (row.has(phrase.from(), WordClass.POSSESSIVE) && phrase.to() - phrase.from() == 1) {
            return pronoun(phrase.from(), sentence);
        }
        if (row.has(phrase.from(), WordClass.PRONOUN) && phrase.to() - phrase.from() == 1) {
            return pronoun(phrase.from(), sentence);
        }
        int last = lastWord(phrase);
        int run = cast.runAt(last);
        if (run >= 0
                && cast.runs().get(run).nameFrom() >= phrase.from() - 1
                && !hasPreposition(phrase.from(), cast.runs().get(run).from())) {
            Figure figure = cast.figure(run);
            remember(phrase, new Answer(Optional.of(figure), "", 0.95));
            return new Answer(Optional.of(figure), "", 0.95);
        }
        int inner = innerPerson(phrase);
        if (inner >= 0) {
            return new Answer(Optional.of(cast.figure(inner)), "", 0.9);
        }
        return description(phrase, last, sentence);
    }

    /** A phrase without the relative pronoun, and the comma before it, that may close it. */
    private Phrase withoutRelative(Phrase phrase) {
        int to = phrase.to();
        if (to - phrase.from() < 2 || !row.is(to - 1, Keyword.WHO)) {
            return phrase;
        }
        return new Phrase(phrase.from(), row.isMark(to - 2, ',') ? to - 2 : to - 1);
    }

    private boolean hasPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.has(i, WordClass.BOUNDARY)) {
                return true;
            }
        }
        return false;
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

    private int lastWord(Phrase phrase) {
        int last = phrase.to() - 1;
        while (last > phrase.from() && !row.isWord(last)) {
            last--;
        }
        return last;
    }

    private Answer pronoun(int item, Sentence sentence) {
        String kind = row.has(item, WordClass.PRONOUN)
                ? PRONOUN_LINES.get(PRONOUNS.value(row.key(item))).column(0)
                : POSSESSIVE_LINES.get(POSSESSIVES.value(row.key(item))).column(0);
        return switch (kind) {
            case "he" -> person(item, sentence, Gender.HE);
            case "she" -> person(item, sentence, Gender.SHE);
            case "they", "it" -> body(item, sentence, kind.equals("they"));
            default -> new Answer(Optional.empty(), row.string(item), 0.3);
        };
    }

    /**
     * Whom a personal pronoun stands for: of the persons before it, the one of least cost. A sentence's distance costs
     * one each; who is no subject, or whose gender is not known, costs more.
     */
    private Answer person(int item, Sentence sentence, Gender gender) {
        Optional<Figure> best = row.is(item - 1, Keyword.WHICH)
                ? lastPerson(sentence.from(), item, gender)
                : firstPerson(sentence.from(), item, gender);
        double least = best.map(figure -> cost(figure, gender, 0, true)).orElse(Double.MAX_VALUE);
        for (int back = 1; back <= SENTENCES_BACK && back < least && back <= sentence.number(); back++) {
            int number = sentence.number() - back;
            Sentence before = row.sentences().get(number);
            Optional<Figure> subject = subjectPerson(number, gender);
            Optional<Figure> found = subject.isPresent() || isTakingUp(number)
                    ? subject
                    : firstPerson(before.from(), before.to(), gender);
            double cost = found.isPresent() ? cost(found.get(), gender, back, subject.isPresent()) : Double.MAX_VALUE;
            if (cost < least) {
                least = cost;
                best = found;
            }
        }
        return best.isPresent()
                ? new Answer(best, "", Math.max(0.4, 0.9 - 0.05 * least))
                : new Answer(Optional.empty(), row.string(item), 0.2);
    }

    /** What it costs to take somebody; names of unknown gender in the news are men's more often than women's. */
    private static double cost(Figure figure, Gender pronoun, int distance, boolean subject) {
        double unknown = pronoun == Gender.HE ? UNKNOWN_COST_HE : UNKNOWN_COST_SHE;
        return distance + (subject ? 0.0 : OBJECT_COST) + (figure.gender() == Gender.UNKNOWN ? unknown : 0.0);
    }

    private Optional<Figure> subjectPerson(int sentence, Gender gender) {
        Phrase subject = subjects[sentence];
        if (subject.isNone()) {
            return Optional.empty();
        }
        return resolve(subject, row.sentences().get(sentence)).figure().filter(f -> isPerson(f, gender));
    }

    /** Whether the subject of a sentence is a description of somebody named before: then no other is meant by a pronoun. */
    private boolean isTakingUp(int sentence) {
        Phrase subject = subjects[sentence];
        if (subject.isNone() || !row.is(subject.from(), Keyword.THE)) {
            return false;
        }
        String role = Cast.role(row.key(lastWord(subject)));
        return role.equals("person") || role.equals("voice");
    }

    private Optional<Figure> firstPerson(int from, int to, Gender gender) {
        for (int r = cast.firstRunFrom(from);
                r < cast.runs().size() && cast.runs().get(r).from() < to;
                r++) {
            if (isPerson(cast.figure(r), gender)
                    && !row.isPossessive(cast.runs().get(r).to())) {
                return Optional.of(cast.figure(r));
            }
        }
        return lastPerson(from, to, gender);
    }

    private Optional<Figure> lastPerson(int from, int to, Gender gender) {
        for (int r = cast.firstRunFrom(to) - 1; r >= 0 && cast.runs().get(r).from() >= from; r--) {
            if (isPerson(cast.figure(r), gender)) {
                return Optional.of(cast.figure(r));
            }
        }
        return Optional.empty();
    }

    private static boolean isPerson(Figure figure, Gender gender) {
        return figure.isPerson() && figure.gender().agrees(gender);
    }

    private Answer body(int item, Sentence sentence, boolean several) {
        for (int s = sentence.number(); s >= Math.max(0, sentence.number() - 3); s--) {
            Phrase subject = subjects[s];
            if (!subject.isNone() && subject.from() < item && subject.to() <= item) {
                Answer answer = resolve(subject, row.sentences().get(s));
                boolean group = answer.figure()
                        .map(f -> f.kind() == SpeakerKind.GROUP)
                        .orElse(!answer.described().isEmpty());
                if (group) {
                    return new Answer(answer.figure(), answer.described(), 0.6);
                }
            }
        }
        return several ? new Answer(Optional.empty(), row.string(item), 0.2) : Answer.NOBODY;
    }

    /** {@code the spokesman}, {@code the embassy}, {@code a White House official}. */
    private Answer description(Phrase phrase, int last, Sentence sentence) {
        boolean definite = row.is(phrase.from(), Keyword.THE);
        int start = row.has(phrase.from(), WordClass.DETERMINER)
                        && phrase.to() - phrase.from() > 1
                        && !row.isName(phrase.from())
                ? phrase.from() + 1
                : phrase.from();
        String words = row.words(start, phrase.to()).replaceAll("\\s+", " ");
        int head = head(start, last);
        if (definite) {
            Optional<Answer> taken = takenUp(start, last, head, sentence);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        Answer answer = new Answer(Optional.empty(), words, 0.85);
        remember(phrase, answer);
        return answer;
    }

    /** The head noun: the word before the first preposition. */
    private int head(int start, int last) {
        for (int i = start + 1; i <= last; i++) {
            if (row.has(i, WordClass.BOUNDARY)) {
                return i - 1;
            }
        }
        return last;
    }

    private Optional<Answer> takenUp(int start, int last, int head, Sentence sentence) {
        String role = Cast.role(row.key(head));
        if (role.equals("issued") && start == last) {
            return issuer(sentence);
        }
        if (role.equals("body") && last - start < 2) {
            return namedBody(row.key(head), start).or(() -> Optional.ofNullable(bodies.get(row.key(head))));
        }
        if (role.equals("voice") || role.equals("person")) {
            return described(row.key(head), start, sentence);
        }
        return Optional.empty();
    }

    /** Who issued the statement that speaks: the last one who spoke, this sentence or before. */
    private Optional<Answer> issuer(Sentence sentence) {
        for (int s = sentence.number() - 1; s >= Math.max(0, sentence.number() - 3); s--) {
            Phrase speaker = spoke[s].isNone() ? subjects[s] : spoke[s];
            if (!speaker.isNone()) {
                Answer answer = resolve(speaker, row.sentences().get(s));
                if (!answer.isNobody()) {
                    return Optional.of(new Answer(answer.figure(), answer.described(), 0.7));
                }
            }
        }
        return Optional.empty();
    }

    /** The last body named before that has this head: {@code the embassy} after {@code the US Embassy in Iraq}. */
    private Optional<Answer> namedBody(long head, int before) {
        Optional<Answer> best = Optional.empty();
        int longest = 0;
        int last = cast.firstRunFrom(before) - 1;
        for (int r = last; r >= Math.max(0, last - RUNS_BACK); r--) {
            NameRun run = cast.runs().get(r);
            boolean fits = run.words().size() > 1 && holds(run, head);
            if (fits && run.words().size() + (row.is(run.to(), Keyword.IN) ? 2 : 0) > longest) {
                boolean placed = row.is(run.to(), Keyword.IN) && row.isName(run.to() + 1);
                longest = run.words().size() + (placed ? 2 : 0);
                String name = placed ? run.name() + " in " + row.string(run.to() + 1) : run.name();
                best = Optional.of(new Answer(Optional.empty(), name, 0.8));
            }
        }
        return best;
    }

    private boolean holds(NameRun run, long key) {
        for (int i = run.nameFrom(); i < run.to(); i++) {
            if (row.isWord(i) && row.key(i) == key) {
                return true;
            }
        }
        return false;
    }

    /** The last person named before whose description in the article holds the noun. */
    private Optional<Answer> described(long noun, int before, Sentence sentence) {
        int low = row.sentences()
                .get(Math.max(0, sentence.number() - SENTENCES_BACK))
                .from();
        for (int r = cast.firstRunFrom(before) - 1; r >= 0 && cast.runs().get(r).from() >= low; r--) {
            Figure figure = cast.figure(r);
            boolean fits = figure.kind() == SpeakerKind.PERSON && figure.isDescribedWith(noun);
            if (fits) {
                return Optional.of(new Answer(Optional.of(figure), "", 0.75));
            }
        }
        return Optional.empty();
    }

    private void remember(Phrase phrase, Answer answer) {
        int last = lastWord(phrase);
        if (Cast.role(row.key(last)).equals("body")) {
            bodies.put(row.key(last), answer);
        }
    }
}
