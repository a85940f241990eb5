package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import java.util.Arrays;
import java.util.stream.Stream;

/** Where an article last told of each channel, whoever spoke. */
final class Scenes {

    private final int[] lastSentence = new int[Channel.values().length];

    Scenes() {
        Arrays.fill(lastSentence, -1);
    }

    /** Notes that a sentence tells of a channel. */
    void tell(int sentence, Channel channel) {
        lastSentence[channel.ordinal()] = sentence;
    }

    /** Whether a sentence, or one after it, tells of another channel than this one; never if this is untold. */
    boolean hasChangedFrom(Channel channel, int sentence) {
        return Stream.of(Channel.values())
                .anyMatch(other -> !other.agreesWith(channel) && lastSentence[other.ordinal()] >= sentence);
    }
}
