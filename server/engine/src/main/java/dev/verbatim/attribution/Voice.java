package dev.verbatim.attribution;

import dev.verbatim.text.Folding;

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
     * Whether a spokesperson speaks for a country: the description names it, or none, and it is the one that the article
     * lets speak first.
     *
     * @param home the number of the country that speaks first
     */
    static boolean speaksFor(Speaker voice, Speaker body, int home) {
        int country = country(body);
        if (country < 0) {
            return false;
        }
        boolean other = false;
        for (String word : voice.description().split("[ '’]", -1)) {
            int named = Cast.place(word);
            if (named == country) {
                return true;
            }
            other |= named >= 0;
        }
        return !other && country == home;
    }
}
