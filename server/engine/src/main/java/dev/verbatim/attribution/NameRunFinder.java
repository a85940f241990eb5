package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the names in a row: runs of capitalised words, titles parted from them. One pass. */
final class NameRunFinder {

    private static final int LONGEST = 12;
    private static final int ACRONYM = 4;
    private static final int LONG = 8;

    private static final WordList ON_HEADS = WordList.load("on-heads.txt");
    private static final WordList SUFFIXES = WordList.load("name-suffixes.txt");

    private final Row row;
    private final Set<Long> capitals = new HashSet<>();

    NameRunFinder(Row row) {
        this.row = row;
    }

    List<NameRun> find() {
        List<NameRun> runs = new ArrayList<>();
        noteCapitals();
        for (Sentence sentence : row.sentences()) {
            int i = sentence.from();
            while (i < sentence.to()) {
                if (row.isName(i)) {
                    int end = runEnd(i, sentence.to());
                    if (!isOpeningWord(i, end, sentence)) {
                        add(runs, i, end, sentence.from());
                    }
                    i = end;
                } else {
                    i++;
                }
            }
        }
        return runs;
    }

    /** Notes the words that begin with a capital where no sentence begins: those are names. */
    private void noteCapitals() {
        for (Sentence sentence : row.sentences()) {
            for (int i = sentence.from() + 1; i < sentence.to() && !sentence.isHeading(); i++) {
                if (row.isName(i) && (row.isWord(i - 1) || isInTag(i))) {
                    capitals.add(row.key(i));
                }
            }
        }
    }

    /** Whether the comma of a quotation stands before an item. */
    private boolean isInTag(int i) {
        return row.isSegment(i - 1) && Marking.endsInComma(row, i - 1);
    }

    /** Whether a capital is owed to the sentence's start alone: the word is met as a name nowhere else. */
    private boolean isOpeningWord(int from, int to, Sentence sentence) {
        boolean within = row.isWord(from - 1) || row.isClitic(from - 1) || row.isMark(from - 1, ',');
        boolean opens = from == sentence.from() || !within;
        int verb = to;
        while (verb < sentence.to() && row.has(verb, WordClass.ADVERB) && !row.isName(verb)) {
            verb++;
        }
        return opens
                && to - from == 1
                && !sentence.isHeading()
                && !row.has(from, WordClass.GIVEN_NAME | WordClass.PLACE)
                && !capitals.contains(row.key(from))
                && !row.isPossessive(to)
                && !isExplained(from, to)
                && !row.has(verb, WordClass.CUE | WordClass.AUXILIARY);
    }

    /** Whether what stands behind a comma tells that one person is named: {@code Doe, who}, {@code Doe, 34}, {@code Doe, a Democrat}. */
    private boolean isExplained(int from, int comma) {
        boolean one = row.tokens().text().at(row.end(from) - 1) != 's';
        boolean member = (row.is(comma + 1, Keyword.A) || row.is(comma + 1, Keyword.AN))
                && row.isCapitalized(comma + 2)
                && Introductions.isMember(row.string(comma + 2));
        boolean aged =
                row.isWord(comma + 1) && Introductions.years(row.string(comma + 1)) > 0 && row.isMark(comma + 2, ',');
        return one && row.isMark(comma, ',') && (row.is(comma + 1, Keyword.WHO) || member || aged);
    }

    /** The item after the run's last; a run goes on over initials' stops, particles and {@code of}. */
    private int runEnd(int from, int high) {
        int i = from + 1;
        while (i < high && i - from < LONGEST && !row.isApart(i)) {
            if (row.isName(i) || Marking.isNickname(row, i)) {
                i++;
            } else if ((row.isAbbreviationStop(i) || row.isMark(i, '&')) && i + 1 < high && row.isName(i + 1)) {
                i++;
            } else if (row.has(i, WordClass.PARTICLE) && leadsToName(i, high)) {
                i++;
            } else if (Marking.isPluralPossessive(row, i) && i + 1 < high && row.isName(i + 1)) {
                i++;
            } else if (goesOnWithTopic(i, high)) {
                i++;
            } else if (row.is(i, Keyword.OF) && row.has(i - 1, WordClass.OF_HEAD) && !isPerson(from, i)) {
                int next = row.is(i + 1, Keyword.THE) ? i + 2 : i + 1;
                if (next >= high || !row.isName(next)) {
                    return i;
                }
                i = next;
            } else {
                return i;
            }
        }
        return i;
    }

    /** Whether a name follows a particle, or a second particle: {@code de la Cruz}. */
    private boolean leadsToName(int i, int high) {
        boolean two = i + 2 < high && row.has(i + 1, WordClass.PARTICLE) && row.isName(i + 2);
        return i + 1 < high && row.isName(i + 1) || two;
    }

    /** Whether what a body is for follows: {@code Council on Foreign Relations}, but not {@code the Council on Monday}. */
    private boolean goesOnWithTopic(int i, int high) {
        return row.is(i, Keyword.ON)
                && ON_HEADS.has(row.key(i - 1))
                && i + 1 < high
                && row.isName(i + 1)
                && !row.has(i + 1, WordClass.CALENDAR);
    }

    /** Whether the run so far is a person's name: then {@code of} does not go on with it. */
    private boolean isPerson(int from, int to) {
        return row.has(from, WordClass.GIVEN_NAME)
                || to - from > 1
                        && row.has(from, WordClass.TITLE)
                        && !row.has(to - 1, WordClass.TITLE | WordClass.ROLE);
    }

    private void add(List<NameRun> runs, int from, int to, int low) {
        int nameFrom = Math.max(afterTitles(from, to), afterOpeningRole(from, to, low));
        if (nameFrom >= to) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (int i = nameFrom; i < to; i++) {
            if (Marking.isPluralPossessive(row, i)) {
                words.set(words.size() - 1, words.get(words.size() - 1) + row.string(i));
            } else if (row.isWord(i) || row.isMark(i, '&')) {
                words.add(row.isInitial(i) && row.isAbbreviationStop(i + 1) ? row.string(i) + "." : row.string(i));
            }
        }
        while (words.size() > 1 && SUFFIXES.has(Folding.key(words.get(words.size() - 1)))) {
            words.remove(words.size() - 1);
        }
        boolean definite = from > low && row.is(from - 1, Keyword.THE);
        runs.add(new NameRun(from, nameFrom, to, words, description(from, nameFrom, low), definite));
    }

    /** The item after a noun for a person that owes its capital to the sentence's start: {@code Resident Jane Doe}. */
    private int afterOpeningRole(int from, int to, int low) {
        boolean described =
                from == low && to - from > 2 && Cast.role(row.key(from)).equals("person");
        boolean placed = to - from > 2
                && row.end(from) - row.start(from) <= ACRONYM
                && row.is(from - 1, Keyword.THE)
                && row.is(from - 2, Keyword.TO)
                && row.string(from).chars().allMatch(Character::isUpperCase)
                && !Introductions.isBody(List.of(row.string(to - 1)));
        if (placed) {
            return from + 1;
        }
        boolean parent = from == low
                && to - from > 1
                && row.end(from) - row.start(from) > LONG
                && row.string(from).contains("-of-");
        return parent || described && !row.has(from, WordClass.GIVEN_NAME) ? from + 1 : from;
    }

    /** The first item after the last title of the run, and after what depends on it ({@code Secretary of State}). */
    private int afterTitles(int from, int to) {
        int name = from;
        for (int i = from; i < to; i++) {
            boolean addressed = name > from && i > name && Gender.ofAddress(row.key(name - 1)) != Gender.UNKNOWN;
            if (row.has(i, WordClass.TITLE) && !isGivenNameHere(i, to) && !addressed || isOffice(i, to)) {
                name = i + 1;
                if (row.is(name, Keyword.OF)) {
                    int rest = row.is(name + 1, Keyword.THE) ? name + 3 : name + 2;
                    name = rest < to
                            ? Math.max(rest, to - 3 >= rest && !row.has(rest, WordClass.GIVEN_NAME) ? to - 2 : rest)
                            : to;
                }
                if (row.isAbbreviationStop(name)) {
                    name++;
                }
            }
        }
        return name >= to && !row.has(to - 1, WordClass.TITLE) ? from : name;
    }

    /** Whether a noun for a person stands before a given name and a surname: {@code Federal Treasurer Jane Doe}. */
    private boolean isOffice(int i, int to) {
        return i + 2 < to
                && row.has(i, WordClass.ROLE)
                && !row.has(i, WordClass.GIVEN_NAME)
                && row.has(i + 1, WordClass.GIVEN_NAME)
                && Cast.role(row.key(i)).equals("person");
    }

    /** Whether a word that can be a title is one part of a name here, as in <i>Chris Coach</i>: it stands last. */
    private boolean isGivenNameHere(int i, int to) {
        return i == to - 1 && i > 0 && row.has(i - 1, WordClass.GIVEN_NAME);
    }

    /** Titles of the run and the lower-case nouns for a person right before it. */
    private String description(int from, int nameFrom, int low) {
        int start = from;
        boolean role = row.has(from - 1, WordClass.ROLE | WordClass.TITLE);
        while (role && start - 1 >= low && from - start < 8) {
            boolean part = row.isWord(start - 1)
                    && (row.isName(start - 1)
                            || !row.has(
                                            start - 1,
                                            WordClass.BOUNDARY
                                                    | WordClass.DETERMINER
                                                    | WordClass.CUE & ~WordClass.ROLE
                                                    | WordClass.AUXILIARY
                                                    | WordClass.ADVERB
                                                    | WordClass.PRONOUN)
                                    && !row.isCapitalized(start - 1));
            if (!part) {
                break;
            }
            start--;
            if (row.isPossessive(start - 1)) {
                start--;
            }
        }
        return start >= nameFrom ? "" : row.words(start, nameFrom);
    }
}
