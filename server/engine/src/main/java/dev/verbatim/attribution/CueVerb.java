package dev.verbatim.attribution;

import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A verb that introduces somebody's words, and what may follow it.
 *
 * @param complements what it takes
 */
record CueVerb(Set<Complement> complements) {

    private static final List<WordList.Line> LINES = WordList.lines("cues.txt");
    private static final WordList FORMS = WordList.ofLines(LINES);
    private static final List<CueVerb> VERBS = load();
    private static final WordList PLAIN = plain();

    /** What may follow a cue; {@code cues.txt} explains each. */
    enum Complement {
        CLAUSE,
        HEARER,
        OBJECT,
        AS,
        TO,
        THOUGHT,
        RESPONSIBLE,
        IT,
        ON,
        WORK,
        WEAK,
        FINITE
    }

    CueVerb {
        complements = Set.copyOf(complements);
    }

    /** The verb of a form, by the form's key; the form must be one of {@code cues.txt}. */
    static CueVerb of(long key) {
        return VERBS.get(FORMS.value(key));
    }

    /** Whether a form, by its key, is a verb's plain present: it needs a subject of several, or <i>I</i> or <i>you</i>. */
    static boolean isPlain(long key) {
        return PLAIN.has(key);
    }

    boolean takes(Complement complement) {
        return complements.contains(complement);
    }

    /** The forms beside which the same line has one in -s and another that is not made of them: its past. */
    private static WordList plain() {
        List<String> plain = new ArrayList<>();
        for (WordList.Line line : LINES) {
            for (String form : line.words()) {
                String ending = form.endsWith("y") ? form.substring(0, form.length() - 1) + "ies" : form + "s";
                boolean third = line.words().contains(ending) || line.words().contains(form + "es");
                boolean past = line.words().stream().anyMatch(other -> !other.endsWith("s") && !other.startsWith(form));
                boolean regular =
                        line.words().contains(form + "ed") || line.words().contains(form + "d");
                if (third && (past || regular)) {
                    plain.add(form);
                }
            }
        }
        return WordList.ofLines(List.of(new WordList.Line(plain, List.of())));
    }

    private static List<CueVerb> load() {
        List<CueVerb> verbs = new ArrayList<>();
        for (WordList.Line line : LINES) {
            Set<Complement> complements = EnumSet.noneOf(Complement.class);
            for (String name : line.column(0).split("\\s+", -1)) {
                if (!name.isEmpty()) {
                    complements.add(Complement.valueOf(name.toUpperCase(Locale.ROOT)));
                }
            }
            verbs.add(new CueVerb(complements));
        }
        return List.copyOf(verbs);
    }
}
