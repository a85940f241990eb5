package dev.verbatim.verification;

import dev.verbatim.alignment.Row;

/**
 * The words in question, made ready to be compared.
 *
 * @param inquiry the question as asked
 * @param row its words; their positions are those in the inquiry's text
 */
record Question(Inquiry inquiry, Row row) {

    static Question of(Inquiry inquiry) {
        return new Question(inquiry, Row.of(inquiry.text()));
    }

    boolean hasSpeaker() {
        return !inquiry.claimedSpeaker().isBlank();
    }

    /** The words from {@code first} to {@code last}, both included, as asked. */
    String text(int first, int last) {
        return row.tokens().text().substring(row.span(first, last));
    }
}
