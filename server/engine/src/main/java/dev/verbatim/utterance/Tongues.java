package dev.verbatim.utterance;

import dev.verbatim.attribution.Attribution;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who may have spoken another language than the articles': bodies named after a country where English is not spoken, and those
 * who speak for them. Only their words can have come to two papers in two wordings of one sense.
 */
final class Tongues {

    private static final List<WordList.Line> LINES = WordList.lines("places.txt");
    private static final WordList PLACES = WordList.ofLines(LINES);
    private static final Pattern NO_LETTERS = Pattern.compile("['’]s\\b|[^\\p{L}]+");

    private final BitSet foreign = new BitSet();

    Tongues(List<Exhibit> exhibits) {
        Map<Speaker, Boolean> known = new HashMap<>();
        for (Exhibit exhibit : exhibits) {
            Attribution attribution = exhibit.witness().attribution();
            if (known.computeIfAbsent(attribution.speaker(), Tongues::isForeign)
                    || known.computeIfAbsent(attribution.voice(), Tongues::isForeign)) {
                add(exhibit.speaker());
                add(exhibit.voice());
            }
        }
    }

    private void add(int speaker) {
        if (speaker != SpeakerDirectory.UNKNOWN) {
            foreign.set(speaker);
        }
    }

    private static boolean isForeign(Speaker speaker) {
        return NO_LETTERS
                .splitAsStream(speaker.displayName() + " " + speaker.description())
                .mapToInt(word -> PLACES.value(Folding.key(word)))
                .anyMatch(line -> line >= 0 && !LINES.get(line).column(0).equals("english"));
    }

    /** Whether what these said may have been translated. */
    boolean mayBeForeign(Circumstances circumstances) {
        return (circumstances.person() != SpeakerDirectory.UNKNOWN && foreign.get(circumstances.person()))
                || circumstances.bodies().stream().anyMatch(foreign::get);
    }
}
