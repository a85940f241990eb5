package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which body a noun for one stands for: {@code the embassy}, {@code the company}, {@code the militant group}. */
final class BodyResolver {

    private static final int RUNS_BACK = 300;
    private static final int SENTENCES_BACK = 8;

    private static final WordList FIRMS = WordList.load("firms.txt");
    private static final List<WordList.Line> NAME_LINES = WordList.lines("firm-names.txt");
    private static final WordList NAMES = WordList.ofLines(NAME_LINES);

    private final Row row;
    private final Cast cast;
    private final Subjects subjects;
    private final Resolver resolver;
    /** The last body described, by its head noun. */
    private final Map<Long, Answer> described = new HashMap<>();

    /** What the words of names tell. */
    private final Map<String, Sort> sorts = new HashMap<>();

    /** What sort of body a name tells of. */
    private enum Sort {
        FIRM,
        OTHER,
        UNTOLD
    }

    BodyResolver(Row row, Cast cast, Subjects subjects, Resolver resolver) {
        this.row = row;
        this.cast = cast;
        this.subjects = subjects;
        this.resolver = resolver;
    }

    /**
     * The body that a description with this head noun takes up: one named with it, one described with it, or for a noun
     * that fits any firm the one the article has spoken of.
     */
    Optional<Answer> takenUp(int start, int head, Sentence sentence) {
        if (isOfCountry(start, head)) {
            return Optional.empty();
        }
        return named(row.key(head), start)
                .or(() -> Optional.ofNullable(described.get(row.key(head))))
                .filter(answer -> start == head || !row.isCapitalized(start) || holds(answer, row.string(start)))
                .or(() -> isFirmNoun(start, head) ? firm(start, sentence) : Optional.empty());
    }

    /** Whether a description fits any firm, and no name and no relative clause says which it is. */
    private boolean isFirmNoun(int start, int head) {
        return FIRMS.has(row.key(head)) && !row.isName(start) && !row.has(head + 1, WordClass.BOUNDARY);
    }

    /** Whether a description tells whose body it is by a country: {@code the Japanese bank} is none that was just a bank. */
    private boolean isOfCountry(int start, int head) {
        return start < head && row.isCapitalized(start) && row.has(start, WordClass.PLACE);
    }

    /** Notes whom a source stands for, by the noun it ends in. */
    void remember(Phrase phrase, Answer answer) {
        int last = subjects.lastWord(phrase);
        if (Cast.role(row.key(last)).equals("body")) {
            described.put(row.key(last), answer);
        }
    }

    /** The last body named before that has this head: {@code the embassy} after {@code the US Embassy in Iraq}. */
    private Optional<Answer> named(long head, int before) {
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

    /** Whether a body's name or description has a word: the <i>French</i> federation is not the <i>Norse</i> one. */
    private static boolean holds(Answer answer, String word) {
        String name = answer.figure().map(Figure::displayName).orElse(answer.described());
        return List.of(name.split(" ", -1)).contains(word);
    }

    private boolean holds(NameRun run, long key) {
        for (int i = run.nameFrom(); i < run.to(); i++) {
            if (row.isWord(i) && row.key(i) == key) {
                return true;
            }
        }
        return false;
    }

    /** The last firm that was the subject of a sentence before, if no other one is named since, nor more often. */
    private Optional<Answer> firm(int start, Sentence sentence) {
        int last = cast.firstRunFrom(start) - 1;
        int most = 0;
        for (int r = last; r >= Math.max(0, last - RUNS_BACK); r--) {
            most = Math.max(most, isFirm(cast.figure(r)) ? cast.figure(r).mentions() : 0);
        }
        for (int s = sentence.number() - 1; s >= Math.max(0, sentence.number() - SENTENCES_BACK); s--) {
            Phrase subject = subjects.of(s);
            Optional<Figure> about = subject.isNone() || row.isMark(subject.to(), '/')
                    ? Optional.empty()
                    : resolver.resolve(subject, row.sentences().get(s)).figure();
            if (about.isPresent() && isFirm(about.get()) && about.get().mentions() >= most) {
                return isOnlyOne(about.get(), subject.to(), start)
                        ? Optional.of(new Answer(about, "", 0.7))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether between two items no other firm is named, and nobody of whom it is not known what he or it is. */
    private boolean isOnlyOne(Figure firm, int from, int to) {
        for (int r = cast.firstRunFrom(from); r < cast.firstRunFrom(to); r++) {
            Figure other = cast.figure(r);
            boolean unknown = other.kind() == SpeakerKind.PERSON && !other.isShownAsPerson();
            if (!other.equals(firm) && (isFirm(other) || unknown && Cast.place(other.displayName()) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word, by its key, stands in names of firms. */
    static boolean isFirmName(long key) {
        return NAMES.has(key);
    }

    /** Whether a word, by its key, only ends a firm's name, which may be left out: {@code Inc}. */
    static boolean endsFirmName(long key) {
        int line = NAMES.value(key);
        return line >= 0 && NAME_LINES.get(line).column(0).equals("end");
    }

    /** Whether the article calls a body <i>it</i>, or its name is a firm's and none of another body or of several people. */
    private boolean isFirm(Figure figure) {
        if (figure.kind() != SpeakerKind.GROUP) {
            return false;
        }
        Sort sort = sorts.computeIfAbsent(figure.displayName(), BodyResolver::sort);
        return sort == Sort.FIRM || sort == Sort.UNTOLD && figure.isThing();
    }

    private static Sort sort(String name) {
        Sort sort = Cast.place(name) >= 0 ? Sort.OTHER : Sort.UNTOLD;
        for (String word : name.split(" ", -1)) {
            long key = Folding.key(word);
            String role = Cast.role(key);
            if (sort == Sort.OTHER || role.equals("people") || role.equals("body") && !FIRMS.has(key)) {
                return Sort.OTHER;
            }
            sort = isFirmName(key) || role.equals("body") ? Sort.FIRM : sort;
        }
        return sort;
    }
}
