package dev.verbatim.utterance;

import dev.verbatim.attribution.Attribution;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.BitSet;
import java.util.List;

/**
 * Who may have spoken another language than the articles': bodies named after a country where English is not spoken, and those
 * who speak for them. Only their words can have come to two papers in two wordings of one sense.
 */
final class Tongues {

    private static final List<WordList.Line> LINES = WordList.lines("places.txt");
    private static final WordList PLACES = WordList.ofLines(LINES);

    private final BitSet foreign = new BitSet();

    Tongues(List<Exhibit> exhibits) {
        for (Exhibit exhibit : exhibits) {
            if (exhibit.words().isForeign()) {
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

    /** Whether the speaker or who speaks for him is named or described after such a country. */
    static boolean isForeign(Attribution attribution) {
        return isForeign(attribution.speaker()) || isForeign(attribution.voice());
    }

    private static boolean isForeign(Speaker speaker) {
        Tokens tokens = Tokens.of(speaker.displayName() + " " + speaker.description());
        for (int i = 0; i < tokens.size(); i++) {
            int line = PLACES.value(tokens.key(i));
            if (line >= 0 && !LINES.get(line).column(0).equals("english")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what these said may have been translated. */
    boolean mayBeForeign(Circumstances circumstances) {
        return (circumstances.person() != SpeakerDirectory.UNKNOWN && foreign.get(circumstances.person()))
                || circumstances.bodies().stream().anyMatch(foreign::get);
    }
}
