package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import java.util.Set;
import java.util.TreeSet;

/** Who speaks on behalf of whom: a spokesman for the country he is described with. */
final class Voice {

    private Voice() {}

    /** Whether somebody is described as speaking for a body. */
    static boolean isVoice(Speaker speaker) {
        for (String word : speaker.description().split(" ", -1)) {
            if (Cast.role(Folding.key(word)).equals("voice")) {
                return true;
            }
        }
        return false;
    }

    /** The number of the country that a body is; -1 if it is none. */
    static int country(Speaker body) {
        return body.kind() == SpeakerKind.GROUP ? Cast.place(body.displayName()) : -1;
    }

    /**
     * The numbers of the countries that a spokesperson's description names. One described with none speaks for the country
     * that the article lets speak first.
     */
    static Set<Integer> countries(Speaker voice) {
        Set<Integer> countries = new TreeSet<>();
        for (String word : voice.description().split("[ '’]", -1)) {
            int country = Cast.place(word);
            if (country >= 0) {
                countries.add(country);
            }
        }
        return countries;
    }
}
