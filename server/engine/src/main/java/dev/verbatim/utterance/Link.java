package dev.verbatim.utterance;

import java.util.Comparator;

/**
 * Two exhibits that share words.
 *
 * @param one the number of the one
 * @param two the number of the other, the greater
 * @param words how many words they share
 * @param content how many content words
 * @param similarity the share of same words where they overlap
 */
record Link(int one, int two, int words, int content, double similarity) implements Comparable<Link> {

    private static final int LEAST_WORDS = 5;
    private static final int LEAST_CONTENT = 2;
    private static final int WORDS_ACROSS_MIDNIGHT = 8;
    private static final int WORDS_WITHOUT_SPEAKER = 6;
    private static final int WORDS_AGAINST_TESTIMONY = 12;
    private static final double ALIKE = 0.72;
    private static final double NEARLY_IDENTICAL = 0.9;

    /** Whether the shared words are enough in these circumstances. */
    boolean allows(Circumstances first, Circumstances second) {
        boolean identical = words >= WORDS_AGAINST_TESTIMONY && similarity >= NEARLY_IDENTICAL;
        return words >= LEAST_WORDS
                && content >= LEAST_CONTENT
                && similarity >= ALIKE
                && speakerAllows(first.speaker(second), identical)
                && (first.channelFits(second) || identical)
                && (first.daysFit(second) || (words >= WORDS_ACROSS_MIDNIGHT && first.daysMissByOne(second)));
    }

    private boolean speakerAllows(SpeakerFit fit, boolean identical) {
        return switch (fit) {
            case SAME -> true;
            case UNTOLD -> words >= WORDS_WITHOUT_SPEAKER && similarity >= NEARLY_IDENTICAL;
            case DIFFERENT -> identical;
        };
    }

    /** The strongest first. */
    @Override
    public int compareTo(Link other) {
        return Comparator.comparingInt(Link::words)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Link::similarity).reversed())
                .thenComparingInt(Link::one)
                .thenComparingInt(Link::two)
                .compare(this, other);
    }
}
