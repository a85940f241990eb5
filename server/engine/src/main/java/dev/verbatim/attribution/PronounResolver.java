package dev.verbatim.attribution;

import dev.verbatim.text.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds whom a pronoun stands for. */
final class PronounResolver {

    private static final List<WordList.Line> PRONOUN_LINES = WordList.lines("pronouns.txt");
    private static final WordList PRONOUNS = WordList.ofLines(PRONOUN_LINES);
    private static final List<WordList.Line> POSSESSIVE_LINES = WordList.lines("possessives.txt");
    private static final WordList POSSESSIVES = WordList.ofLines(POSSESSIVE_LINES);
    private static final int SENTENCES_BACK = 30;
    private static final int OWN_WORDS = 3;
    private static final double OBJECT_COST = 1.0;
    private static final double UNKNOWN_COST_HE = 0.75;
    private static final double UNKNOWN_COST_SHE = 1.5;

    private final Row row;
    private final Cast cast;
    private final Subjects subjects;
    private final Resolver resolver;

    PronounResolver(Row row, Cast cast, Subjects subjects, Resolver resolver) {
        this.row = row;
        this.cast = cast;
        this.subjects = subjects;
        this.resolver = resolver;
    }

    /** Whether a pronoun of this key stands for one person. */
    static boolean isPerson(long key) {
        String kind = PRONOUN_LINES.get(PRONOUNS.value(key)).column(0);
        return kind.equals("he") || kind.equals("she");
    }

    Answer pronoun(int item, Sentence sentence) {
        String kind = row.has(item, WordClass.PRONOUN)
                ? PRONOUN_LINES.get(PRONOUNS.value(row.key(item))).column(0)
                : POSSESSIVE_LINES.get(POSSESSIVES.value(row.key(item))).column(0);
        return switch (kind) {
            case "he" -> person(item, sentence, wanted(Gender.HE, item, sentence));
            case "she" -> person(item, sentence, wanted(Gender.SHE, item, sentence));
            case "they", "it" -> body(item, sentence);
            default -> Answer.NOBODY;
        };
    }

    /**
     * Who may be meant by a pronoun.
     *
     * @param others who is named beside it, and so is somebody else: {@code he called Smith “…”}
     */
    private record Wanted(Gender gender, Set<Figure> others) {

        boolean fits(Figure figure) {
            return figure.gender().agrees(gender) && !others.contains(figure);
        }
    }

    private Wanted wanted(Gender gender, int item, Sentence sentence) {
        Set<Figure> others = new HashSet<>();
        boolean bound = row.has(item, WordClass.PRONOUN);
        int end = bound ? clauseEnd(item, sentence) : item;
        for (int r = cast.firstRunFrom(item + 1);
                r < cast.runs().size() && cast.runs().get(r).from() < end;
                r++) {
            int next = cast.runs().get(r).to();
            if (!row.isPossessive(next) && !row.has(next, WordClass.ROLE)) {
                others.add(cast.figure(r));
            }
        }
        return new Wanted(gender, others);
    }

    /** The end of the clause that a pronoun opens: a mark, a quotation, or a word that opens another clause. */
    private int clauseEnd(int item, Sentence sentence) {
        for (int i = item + 1; i < sentence.to(); i++) {
            boolean tie = row.is(i, Keyword.OF)
                    || row.is(i, Keyword.TO)
                    || row.is(i, Keyword.FOR)
                    || row.is(i, Keyword.AT)
                    || row.is(i, Keyword.WITH);
            boolean word = row.isWord(i) || row.isAbbreviationStop(i) || row.isClitic(i);
            if (!word || row.has(i, WordClass.BOUNDARY) && !tie) {
                return i;
            }
        }
        return sentence.to();
    }

    /**
     * Whom a personal pronoun stands for: of the persons before it, the one of least cost. A sentence's distance costs
     * one each; who is no subject, or whose gender is not known, costs more.
     */
    private Answer person(int item, Sentence sentence, Wanted wanted) {
        Optional<Figure> best = row.is(item - 1, Keyword.WHICH)
                ? lastPerson(sentence.from(), item, wanted)
                : subjectBefore(sentence, item, wanted).or(() -> firstPerson(sentence.from(), item, wanted));
        double least =
                best.map(figure -> cost(figure, wanted.gender(), 0, true)).orElse(Double.MAX_VALUE);
        for (int back = 1; back <= SENTENCES_BACK && back < least && back <= sentence.number(); back++) {
            int number = sentence.number() - back;
            if (isCredit(number)) {
                continue;
            }
            Sentence before = row.sentences().get(number);
            Optional<Figure> subject = subjectPerson(number, wanted);
            Optional<Figure> found = subject;
            if (subject.isEmpty()) {
                found = isTakingUp(number)
                        ? lastPerson(before.from(), subjects.of(number).from(), wanted)
                        : firstPerson(before.from(), before.to(), wanted);
            }
            double cost = found.isPresent()
                    ? cost(found.get(), wanted.gender(), back, subject.isPresent())
                    : Double.MAX_VALUE;
            if (cost < least) {
                least = cost;
                best = found;
            }
        }
        Answer unnamed = unnamed(sentence.number() - 1, wanted);
        if (!unnamed.isNobody() && least > 1) {
            return unnamed;
        }
        return best.isPresent() ? new Answer(best, "", Math.max(0.4, 0.97 - 0.05 * least)) : Answer.NOBODY;
    }

    /** The one without a name who spoke in a sentence: {@code A nurse in the city said}, {@code A spokesman for Jane Doe said}. */
    private Answer unnamed(int number, Wanted wanted) {
        Phrase speaker = number < 0 ? Phrase.NONE : subjects.speaker(number);
        int head = row.head(speaker.from(), speaker.to());
        boolean owned = false;
        for (int i = speaker.from(); i < head; i++) {
            owned |= row.isPossessive(i);
        }
        String role = speaker.isNone() || row.isName(head) ? "" : Cast.role(row.key(head));
        boolean one = role.equals("person") || role.equals("voice");
        boolean first = owned || row.is(speaker.from(), Keyword.A) || row.is(speaker.from(), Keyword.AN);
        boolean named = row.isMark(speaker.to(), ',') && row.isName(speaker.to() + 1);
        boolean fits = one && Gender.ofAddress(row.key(head)).agrees(wanted.gender());
        if (!fits
                || named
                || row.has(speaker.from(), WordClass.POSSESSIVE)
                || !first && !row.is(speaker.from(), Keyword.ONE)) {
            return Answer.NOBODY;
        }
        Answer answer = resolver.resolve(speaker, row.sentences().get(number));
        boolean described = answer.figure().isEmpty() && !answer.described().isEmpty();
        return described ? new Answer(Optional.empty(), answer.described(), answer.particular(), 0.75) : Answer.NOBODY;
    }

    /** What it costs to take somebody; names of unknown gender in the news are men's more often than women's. */
    private static double cost(Figure figure, Gender pronoun, int distance, boolean subject) {
        double unknown = pronoun == Gender.HE ? UNKNOWN_COST_HE : UNKNOWN_COST_SHE;
        return distance + (subject ? 0.0 : OBJECT_COST) + (figure.gender() == Gender.UNKNOWN ? unknown : 0.0);
    }

    /** The subject of the pronoun's own sentence, if that stands before it. */
    private Optional<Figure> subjectBefore(Sentence sentence, int item, Wanted wanted) {
        Phrase subject = subjects.of(sentence.number());
        return subject.isNone() || subject.to() > item ? Optional.empty() : subjectPerson(sentence.number(), wanted);
    }

    private Optional<Figure> subjectPerson(int sentence, Wanted wanted) {
        Phrase subject = subjects.of(sentence);
        if (subject.isNone()) {
            return Optional.empty();
        }
        return resolver.resolve(subject, row.sentences().get(sentence)).figure().filter(f -> isPerson(f, wanted));
    }

    /** Whether a sentence only credits what follows to a name that nothing shows to be a person's: {@code As BizWeek reported:}. */
    private boolean isCredit(int sentence) {
        Phrase subject = subjects.of(sentence);
        return !subject.isNone()
                && row.is(subject.from() - 1, Keyword.AS)
                && resolver.resolve(subject, row.sentences().get(sentence))
                        .figure()
                        .filter(figure -> !figure.isShownAsPerson())
                        .isPresent();
    }

    /** Whether the subject of a sentence is a description of somebody named before: then nobody named after it is meant. */
    private boolean isTakingUp(int sentence) {
        Phrase subject = subjects.of(sentence);
        if (subject.isNone() || !row.is(subject.from(), Keyword.THE)) {
            return false;
        }
        String role = Cast.role(row.key(subjects.lastWord(subject)));
        return role.equals("person") || role.equals("voice");
    }

    private Optional<Figure> firstPerson(int from, int to, Wanted wanted) {
        for (int r = cast.firstRunFrom(from);
                r < cast.runs().size() && cast.runs().get(r).from() < to;
                r++) {
            int next = cast.runs().get(r).to();
            boolean itself = !row.isPossessive(next) && !row.has(next, WordClass.ROLE) || isOwnWords(next + 1, to);
            if (isPerson(cast.figure(r), wanted) && itself) {
                return Optional.of(cast.figure(r));
            }
        }
        return lastPerson(from, to, wanted);
    }

    /** Whether what somebody owns are words: {@code Doe’s blunt remarks}. */
    private boolean isOwnWords(int from, int to) {
        for (int i = from; i < Math.min(to, from + OWN_WORDS) && row.isWord(i) && !row.isName(i); i++) {
            if (row.has(i, WordClass.CUE_NOUN)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Figure> lastPerson(int from, int to, Wanted wanted) {
        for (int r = cast.firstRunFrom(to) - 1; r >= 0 && cast.runs().get(r).from() >= from; r--) {
            if (isPerson(cast.figure(r), wanted)) {
                return Optional.of(cast.figure(r));
            }
        }
        return Optional.empty();
    }

    private static boolean isPerson(Figure figure, Wanted wanted) {
        return figure.isPerson() && wanted.fits(figure);
    }

    private Answer body(int item, Sentence sentence) {
        for (int s = sentence.number(); s >= Math.max(0, sentence.number() - 3); s--) {
            Phrase subject = subjects.of(s);
            if (!subject.isNone() && subject.from() < item && subject.to() <= item) {
                Answer answer = resolver.resolve(subject, row.sentences().get(s));
                boolean group = answer.figure()
                        .map(f -> f.kind() == SpeakerKind.GROUP)
                        .orElse(!answer.described().isEmpty() && (!row.is(item, Keyword.IT) || !isPlural(subject)));
                if (group) {
                    return new Answer(answer.figure(), answer.described(), 0.6);
                }
            }
        }
        return Answer.NOBODY;
    }

    /** Whether a description's head noun is a plural: no <i>shares of</i> a company are an <i>it</i>. */
    private boolean isPlural(Phrase subject) {
        int head = row.head(subject.from(), subject.to());
        int end = row.end(head);
        return row.isWord(head)
                && (!row.isName(head) || head + 1 < subject.to() && row.is(head + 1, Keyword.OF))
                && row.tokens().text().at(end - 1) == 's'
                && row.tokens().text().at(end - 2) != 's';
    }
}
