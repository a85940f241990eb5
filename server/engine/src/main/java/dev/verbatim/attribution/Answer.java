package dev.verbatim.attribution;

import java.util.List;
import java.util.Optional;

/**
 * Whom a source refers to.
 *
 * @param figure the one named; empty if only described or unknown
 * @param described the words of a description without determiner; empty if named or unknown
 * @param particular whether the description means one person in particular
 * @param confidence how sure, in [0.0, 1.0]
 */
record Answer(Optional<Figure> figure, String described, boolean particular, double confidence) {

    static final Answer NOBODY = new Answer(Optional.empty(), "", 0.0);

    Answer(Optional<Figure> figure, String described, double confidence) {
        this(figure, described, /* particular= */ false, confidence);
    }

    boolean isNobody() {
        return figure.isEmpty() && described.isEmpty();
    }

    Speaker speaker() {
        if (figure.isPresent()) {
            return figure.get().speaker();
        }
        SpeakerKind kind = particular ? SpeakerKind.DESCRIBED : SpeakerKind.GROUP;
        return described.isEmpty() ? Speaker.UNKNOWN : new Speaker(described, kind, List.of(), "");
    }
}
