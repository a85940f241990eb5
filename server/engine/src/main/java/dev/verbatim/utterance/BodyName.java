package dev.verbatim.utterance;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a body taken apart: <i>the US Embassy in Baghdad</i> is {@code us embassy}, in {@code baghdad}.
 *
 * @param core the name without articles and without place, folded
 * @param place where it is; empty if not told
 */
record BodyName(String core, String place) {

    private static final List<WordList.Line> LINES = WordList.lines("match-body-names.txt");
    private static final Pattern GENITIVE = Pattern.compile("['’]s\\b");

    static BodyName of(String name) {
        List<String> core = new ArrayList<>();
        List<String> place = new ArrayList<>();
        boolean inPlace = false;
        for (String word : PersonName.words(shortened(name))) {
            if (!core.isEmpty() && is(word, "place")) {
                inPlace = true;
            } else if (!is(word, "article") && !word.isEmpty()) {
                (inPlace ? place : core).add(word);
            }
        }
        return new BodyName(String.join(" ", core), String.join(" ", place));
    }

    private static String shortened(String name) {
        String whole = Folding.fold(GENITIVE.matcher(name).replaceAll(""));
        for (WordList.Line line : LINES) {
            if (line.column(0).equals("short")) {
                whole = whole.replace(String.join(" ", line.words()), line.column(1));
            }
        }
        return whole;
    }

    private static boolean is(String word, String sort) {
        return LINES.stream()
                .anyMatch(line -> line.column(0).equals(sort) && line.words().contains(word));
    }

    /** Whether the two can be names of one body. */
    boolean fits(BodyName other) {
        return core.equals(other.core) && (place.isEmpty() || other.place.isEmpty() || place.equals(other.place));
    }
}
