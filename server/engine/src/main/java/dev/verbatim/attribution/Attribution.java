package dev.verbatim.attribution;

import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The tie between a content, its cue, its source and a speaker, with how sure we are.
 *
 * @param cueSpans the words that introduce the content; empty or one
 * @param sourceSpans the words that stand for the speaker here, then those for who passes the words on, if anybody
 * @param speaker the speaker those words refer to; {@link Speaker#UNKNOWN} if unresolved
 * @param voice who voiced it: the speaker, or the one person that the article presents as speaking for that body
 * @param confidence the probability that the speaker is right, in [0.0, 1.0]; 0.0 if unresolved
 */
public record Attribution(
        List<Span> cueSpans, List<Span> sourceSpans, Speaker speaker, Speaker voice, double confidence)
        implements Serializable {

    /** The article names nobody. */
    public static final Attribution NONE = new Attribution(List.of(), List.of(), Speaker.UNKNOWN, Speaker.UNKNOWN, 0.0);

    /** Copies the lists; refuses null and a confidence outside [0.0, 1.0]. */
    public Attribution {
        cueSpans = List.copyOf(cueSpans);
        sourceSpans = List.copyOf(sourceSpans);
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(voice, "voice");
        if (!(confidence >= 0.0 && confidence <= 1.0)) {
            throw new IllegalArgumentException("confidence " + confidence + " must lie in [0.0, 1.0]");
        }
    }

    /** The same with its spans in the text as printed, given those in the text as meant. */
    public Attribution printedIn(CodePoints text) {
        return new Attribution(text.printed(cueSpans), text.printed(sourceSpans), speaker, voice, confidence);
    }
}
