package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.Romanization;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All whom an article names, and where: each mention belongs to one figure. */
final class Cast {

    private static final WordList PLACES = WordList.load("places.txt");
    private static final List<WordList.Line> ROLE_LINES = WordList.lines("roles.txt");
    private static final WordList ROLES = WordList.ofLines(ROLE_LINES);

    private static final int SEVERAL = -1;

    /** So many words of a name at most, the last of which may be left out. */
    private static final int LONGEST_OPENED = 3;

    private final Row row;
    private final Introductions introductions;
    private final List<NameRun> runs;
    private final int[] figureOf;
    private final List<Figure> figures = new ArrayList<>();
    private final Bearers bearers = new Bearers();
    private final Map<String, Integer> byLast = new HashMap<>();
    private final Map<String, Integer> byFirst = new HashMap<>();
    private final Map<String, Integer> byOpening = new HashMap<>();
    private final int[] runAt;
    private final int bodyFrom;

    Cast(Row row, int items) {
        this.row = row;
        this.introductions = new Introductions(row);
        this.runs = new NameRunFinder(row).find();
        this.figureOf = new int[runs.size()];
        this.runAt = new int[items + 1];
        this.bodyFrom = row.sentences().stream()
                .filter(sentence -> !sentence.isHeading())
                .mapToInt(Sentence::from)
                .findFirst()
                .orElse(0);
        assign();
        for (int r = 0; r < runs.size(); r++) {
            for (int i = runs.get(r).nameFrom(); i < runs.get(r).to(); i++) {
                runAt[i] = r + 1;
            }
        }
    }

    List<NameRun> runs() {
        return runs;
    }

    /** Everybody, in no order that means anything. */
    List<Figure> figures() {
        return figures;
    }

    Figure figure(int run) {
        return figures.get(figureOf[run]);
    }

    /** The run whose name covers an item, or -1. */
    int runAt(int item) {
        return item >= 0 && item < runAt.length ? runAt[item] - 1 : -1;
    }

    /** The first run that starts at or after an item; the number of runs if there is none. */
    int firstRunFrom(int item) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).from() < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The figure of a name given outside the row, such as a line of credit; a new one if nobody has it yet. */
    Figure named(String name, String handle) {
        List<String> words = List.of(name.strip().split("\\s+", -1));
        int figure = find(words).orElseGet(() -> create(words));
        Figure found = figures.get(figure);
        found.credit(String.join(" ", words));
        if (!handle.isEmpty()) {
            found.handle(handle);
        }
        return found;
    }

    /** What sort of speaker a noun is: a column of roles.txt; empty if it is none. */
    static String role(long key) {
        int line = ROLES.value(key);
        return line < 0 ? "" : ROLE_LINES.get(line).column(0);
    }

    /** The number of the country that a word names or belongs to; -1 if none. */
    static int place(String word) {
        return PLACES.value(Folding.key(word));
    }

    /** Longer names first, so that a surname alone finds its bearer wherever he is named in full. */
    private void assign() {
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            order.add(r);
        }
        order.sort((a, b) -> {
            int byPlace = Boolean.compare(isHeading(a), isHeading(b));
            if (byPlace != 0) {
                return byPlace;
            }
            int byLength = Integer.compare(
                    Math.min(3, runs.get(b).words().size()),
                    Math.min(3, runs.get(a).words().size()));
            return byLength != 0 ? byLength : Integer.compare(a, b);
        });
        boolean full = true;
        for (int r : order) {
            NameRun run = runs.get(r);
            if (full && (run.words().size() == 1 || isHeading(r))) {
                full = false;
                figures.forEach(bearers::add);
            }
            Optional<Integer> known =
                    isHeading(r) ? inHeading(run.words()) : bearer(run).or(() -> find(run.words()));
            int figure = known.orElseGet(() -> create(run.words()));
            figureOf[r] = figure;
            if (known.isPresent() && isHeading(r) && run.words().size() > 1) {
                continue;
            }
            Figure found = figures.get(figure);
            found.name(run.name());
            found.describe(run.description());
            introductions.learn(found, run);
        }
    }

    /** Whom a surname alone stands for: of those who bear it the one of the gender told, and best known. */
    private Optional<Integer> bearer(NameRun run) {
        if (run.words().size() > 1) {
            return Optional.empty();
        }
        Gender told = Gender.UNKNOWN;
        for (int i = Math.max(0, run.from() - 1); i < run.nameFrom() && told == Gender.UNKNOWN; i++) {
            told = Gender.ofAddress(row.key(i));
        }
        return bearers.of(run.surname(), told)
                .filter(figure -> agrees(figure.displayName(), run.words()))
                .map(Figure::number);
    }

    private boolean isHeading(int run) {
        return runs.get(run).from() < bodyFrom;
    }

    /** The figure of a headline's run of capitals: by all its words, or by its last or first, since verbs stand among them. */
    private Optional<Integer> inHeading(List<String> words) {
        Optional<Integer> whole = find(words);
        Optional<Integer> last = whole.isPresent() ? whole : find(List.of(words.get(words.size() - 1)));
        return last.isPresent() ? last : find(List.of(words.get(0)));
    }

    private Optional<Integer> find(List<String> words) {
        String last = surname(words);
        Integer byName = byLast.get(last);
        if (byName != null && agrees(figures.get(byName).displayName(), words)) {
            return Optional.of(byName);
        }
        Integer exact = byFirst.get(words.size() == 1 ? last : Folding.fold(String.join(" ", words)));
        return exact == null ? opening(Folding.fold(String.join(" ", words))) : Optional.ofNullable(exact);
    }

    /** The one person whose full name a word opens: {@code Mao} of {@code Mao Ning}, whose surname comes first. */
    private Optional<Integer> opening(String word) {
        return Optional.ofNullable(byOpening.get(word))
                .filter(figure -> figure != SEVERAL)
                .filter(figure -> figures.get(figure).isShownAsPerson());
    }

    /** Whether a name can be another one's: the same last word, and no other given name. */
    private static boolean agrees(String display, List<String> words) {
        int space = display.indexOf(' ');
        if (words.size() == 1 || space < 0) {
            return words.size() == 1 && (Figure.words(display) <= 3 || Cast.place(words.get(0)) < 0);
        }
        String known = display.substring(0, space);
        if (known.equals(words.get(0))) {
            return true;
        }
        String given = Folding.fold(words.get(0));
        String theirs = Folding.fold(known);
        boolean initial = given.length() == 1 || theirs.length() == 1;
        boolean shortened = given.startsWith(theirs) || theirs.startsWith(given);
        return Romanization.isOne(given, theirs)
                || given.equals(theirs)
                || initial && given.charAt(0) == theirs.charAt(0)
                || shortened && given.length() > 2;
    }

    private static String surname(List<String> words) {
        return Romanization.surname(Folding.fold(words.get(words.size() - 1)));
    }

    private int create(List<String> words) {
        int figure = figures.size();
        figures.add(new Figure(figure));
        String last = surname(words);
        byLast.putIfAbsent(last, figure);
        int hyphen = last.indexOf('-');
        if (hyphen > 0 && hyphen <= 3) {
            byLast.putIfAbsent(last.substring(hyphen + 1), figure);
        }
        for (int i = words.size() - 2; i >= 1 && words.size() > 2; i--) {
            if (words.get(i).length() > 2 && !Introductions.isBody(words)) {
                byFirst.putIfAbsent(Folding.fold(String.join(" ", words.subList(i, words.size()))), figure);
            }
        }
        byFirst.putIfAbsent(words.size() == 1 ? last : Folding.fold(String.join(" ", words)), figure);
        boolean firm = place(words.get(0)) < 0 && BodyResolver.endsFirmName(Folding.key(words.get(words.size() - 1)));
        for (int i = 1; firm && i < words.size(); i++) {
            byFirst.putIfAbsent(Folding.fold(String.join(" ", words.subList(0, i))), figure);
        }
        if (words.size() > 1 && Gender.isGivenName(words.get(0))) {
            byFirst.putIfAbsent(Folding.fold(words.get(0)), figure);
        } else if (place(words.get(0)) < 0 && !Introductions.isBody(words)) {
            for (int i = 1; i < Math.min(LONGEST_OPENED, words.size()); i++) {
                byOpening.merge(Folding.fold(String.join(" ", words.subList(0, i))), figure, (one, other) -> SEVERAL);
            }
        }
        return figure;
    }
}
