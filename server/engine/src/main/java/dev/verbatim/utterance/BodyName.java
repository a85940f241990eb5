package dev.verbatim.utterance;

import dev.verbatim.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The name of a body taken apart: <i>the US Embassy in Baghdad</i> is {@code us embassy}, in {@code baghdad}.
 *
 * @param core the name without articles and without place, folded
 * @param place where it is; empty if not told
 */
record BodyName(String core, String place) {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> BEFORE_PLACE = Set.of("in", "at");

    static BodyName of(String name) {
        List<String> core = new ArrayList<>();
        List<String> place = new ArrayList<>();
        boolean inPlace = false;
        String whole = name.replaceAll("(?i)united states", "US").replaceAll("['’]s\\b", "");
        for (String word : PersonName.words(whole)) {
            String folded = Folding.fold(word);
            if (!core.isEmpty() && BEFORE_PLACE.contains(folded)) {
                inPlace = true;
            } else if (!ARTICLES.contains(folded) && !folded.isEmpty()) {
                (inPlace ? place : core).add(folded);
            }
        }
        return new BodyName(String.join(" ", core), String.join(" ", place));
    }

    /** Whether the two can be names of one body. */
    boolean fits(BodyName other) {
        return core.equals(other.core) && (place.isEmpty() || other.place.isEmpty() || place.equals(other.place));
    }
}
