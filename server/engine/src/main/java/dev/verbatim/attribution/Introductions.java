package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.List;

/** Learns from the words around a name whom or what it names: a title, an age, a noun beside it. */
final class Introductions {

    private static final WordList NOT_PEOPLE = WordList.load("not-people.txt");
    private static final int LONGEST_APPOSITION = 12;

    private final Row row;

    Introductions(Row row) {
        this.row = row;
    }

    /** Notes what stands beside one mention of a figure. */
    void learn(Figure figure, NameRun run) {
        for (int i = Math.max(0, run.from() - 1); i < run.nameFrom(); i++) {
            figure.gender(Gender.ofAddress(row.key(i)));
        }
        if (run.words().size() > 1) {
            figure.gender(Gender.ofFirstName(run.words().get(0)));
        }
        apposition(figure, run.to());
        introduction(figure, run);
        boolean place = Cast.place(run.words().get(0)) >= 0
                || Cast.place(run.surname()) >= 0 && run.words().size() == 1;
        boolean shouted = run.words().size() == 1 && isShouted(run.name());
        boolean thing = run.definite() && run.description().isEmpty() && !isAttribute(run);
        if (isBody(run.words()) || (shouted || place || thing) && !figure.isShownAsPerson()) {
            figure.kind(SpeakerKind.GROUP);
        } else if (!run.description().isEmpty()) {
            figure.kind(SpeakerKind.PERSON);
        }
    }

    /** The years that a number of at most three digits, or one joined to <i>-year-old</i>, tells; 0 if it tells none. */
    static int years(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean age = digits > 0 && digits <= 3 && (digits == text.length() || text.startsWith("-year-old", digits));
        return age ? Integer.parseInt(text.substring(0, digits)) : 0;
    }

    /** Whether the article before a name is that of the noun behind it: {@code the Doe campaign}. */
    private boolean isAttribute(NameRun run) {
        return row.has(run.to(), WordClass.ROLE) && !row.has(run.to(), WordClass.CUE);
    }

    /** Notes the nouns for a person that stand after a name and a comma: {@code Jane Doe, the mayor of Springfield,}. */
    private void apposition(Figure figure, int comma) {
        if (!row.isMark(comma, ',')) {
            return;
        }
        if (row.isWord(comma + 1) && Character.isDigit(row.first(comma + 1)) && row.isMark(comma + 2, ',')) {
            figure.ages(years(row.string(comma + 1)));
        }
        boolean article =
                row.is(comma + 1, Keyword.THE) || row.is(comma + 1, Keyword.A) || row.is(comma + 1, Keyword.AN);
        boolean bare = row.has(comma + 1, WordClass.ROLE) && !row.isCapitalized(comma + 1);
        if (!article && !bare) {
            return;
        }
        int end = comma + 1;
        while ((row.isWord(end) || row.isClitic(end) || row.isMark(end, '\'') || row.isMark(end, '’'))
                && !row.has(end, WordClass.CUE | WordClass.AUXILIARY)
                && end - comma < LONGEST_APPOSITION) {
            end++;
        }
        boolean closed = row.isMark(end, ',') || row.isMark(end, '.');
        for (int i = comma + 1; closed && i < end && !row.has(i, WordClass.BOUNDARY | WordClass.PRONOUN); i++) {
            if (row.is(i, Keyword.FORMER)) {
                return;
            }
            if (row.has(i, WordClass.ROLE) && !row.isCapitalized(i)) {
                note(figure, i);
            } else if (row.isCapitalized(i) && isMember(row.string(i))) {
                figure.calls(row.key(i));
            }
        }
    }

    /** Whether a word for one of a party: several of them are people who speak. */
    static boolean isMember(String word) {
        return Cast.role(Folding.key(word + "s")).equals("people");
    }

    /** Notes the noun for a person that a name between commas explains: {@code The mayor of Springfield, Jane Doe, }. */
    private void introduction(Figure figure, NameRun run) {
        boolean apart = row.isMark(run.from() - 1, ',') && row.isMark(run.to(), ',');
        for (int i = run.from() - 2; apart && i > run.from() - LONGEST_APPOSITION && row.isWord(i); i--) {
            boolean owned = row.has(i - 1, WordClass.POSSESSIVE) || row.isPossessive(i - 1);
            if (row.has(i, WordClass.ROLE) && (row.is(i - 1, Keyword.THE) || owned)) {
                note(figure, i);
            }
        }
    }

    /** Notes a noun for a person that the article explains a name with. */
    private void note(Figure figure, int noun) {
        String role = Cast.role(row.key(noun));
        if (role.equals("person") || role.equals("voice")) {
            figure.calls(row.key(noun));
            figure.gender(Gender.ofAddress(row.key(noun)));
        }
    }

    /** Whether a name has a word for a body, or for several, in it. */
    static boolean isBody(List<String> words) {
        if (words.size() > 1 && Gender.isGivenName(words.get(0))) {
            return false;
        }
        for (String word : words) {
            String role = Cast.role(Folding.key(word));
            if (role.equals("body")
                    || role.equals("people")
                    || role.equals("paper")
                    || NOT_PEOPLE.has(Folding.key(word))
                    || BodyResolver.isFirmName(Folding.key(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShouted(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return name.length() > 1;
    }
}
