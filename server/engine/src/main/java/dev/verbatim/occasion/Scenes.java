package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where an article last told of each channel, whoever spoke. */
final class Scenes {

    private static final Set<Channel> TOLD = EnumSet.complementOf(EnumSet.of(Channel.UNSPECIFIED));

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
        return channel != Channel.UNSPECIFIED
                && TOLD.stream().anyMatch(other -> other != channel && lastSentence[other.ordinal()] >= sentence);
    }
}
