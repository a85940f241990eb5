package dev.verbatim.utterance;

import java.util.Comparator;

/**
 * Two exhibits that share words.
 *
 * @param one the number of the one
 * @param two the number of the other, the greater
 * @param resemblance how much their words are the same
 */
record Link(int one, int two, Resemblance resemblance) implements Comparable<Link> {

    private static final int WORDS_ACROSS_MIDNIGHT = 8;
    private static final int WORDS_WITHOUT_SPEAKER = 6;
    private static final int WORDS_AGAINST_TESTIMONY = 8;
    private static final int CONTENT_AGAINST_TESTIMONY = 4;
    private static final double NEARLY_IDENTICAL = 0.9;
    private static final int WORDS_AGAINST_DAYS = 10;
    private static final int MANY_WORDS = 12;
    private static final double MANY_ALIKE = 0.82;

    private static final Comparator<Link> STRENGTH = Comparator.comparingInt(Link::words)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Link::similarity).reversed())
            .thenComparingInt(Link::one)
            .thenComparingInt(Link::two);

    private int words() {
        return resemblance.words();
    }

    private double similarity() {
        return resemblance.similarity();
    }

    /** Whether the shared words are enough in these circumstances. */
    boolean allows(Circumstances first, Circumstances second) {
        boolean identical = isIdentical();
        return speakerAllows(first.speaker(second), identical)
                && (first.channelFits(second) || identical)
                && (first.daysFit(second)
                        || (words() >= WORDS_ACROSS_MIDNIGHT && first.daysMissByOne(second))
                        || (words() >= WORDS_AGAINST_DAYS && identical));
    }

    /** Whether so many rare words agree that a speaker, a channel or a day that an article tells is more likely mistaken. */
    private boolean isIdentical() {
        return !resemblance.joint()
                && words() >= WORDS_AGAINST_TESTIMONY
                && resemblance.content() >= CONTENT_AGAINST_TESTIMONY
                && (similarity() >= NEARLY_IDENTICAL || (words() >= MANY_WORDS && similarity() >= MANY_ALIKE));
    }

    private boolean speakerAllows(SpeakerFit fit, boolean identical) {
        return switch (fit) {
            case SAME -> true;
            case UNTOLD -> words() >= WORDS_WITHOUT_SPEAKER && similarity() >= NEARLY_IDENTICAL;
            case DIFFERENT -> identical;
        };
    }

    /** The strongest first. */
    @Override
    public int compareTo(Link other) {
        return STRENGTH.compare(this, other);
    }
}
