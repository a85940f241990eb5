package dev.verbatim.benchmark.lookalike;

/**
 * A sentence made of one that somebody said.
 *
 * @param kind what was done to it
 * @param said the sentence as it was said
 * @param text the sentence as it was made
 */
record Made(Kind kind, String said, String text) {

    /** What is done to sentences. */
    enum Kind {
        NEGATION(true),
        NUMBER(true),
        NAME(true),
        AGENT(true),
        OPPOSITE(true),
        STYLE(false),
        MARKS(false),
        BRACKETS(false),
        CASE(false),
        CUT(false);

        private final boolean altered;

        Kind(boolean altered) {
            this.altered = altered;
        }

        /** Whether the sentence no longer says the same. */
        boolean isAltered() {
            return altered;
        }
    }
}
