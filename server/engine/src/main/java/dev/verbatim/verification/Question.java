package dev.verbatim.verification;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words in question, made ready to be compared.
 *
 * @param inquiry the question as asked
 * @param row its words; their positions are those in the inquiry's text as it was meant
 * @param canon the same in one house style
 */
record Question(Inquiry inquiry, Row row, List<String> canon) {

    /** So many words, one after the other, are told from others even if none carries content. */
    private static final int TELLING = 4;

    Question {
        canon = List.copyOf(canon);
    }

    static Question of(Inquiry inquiry) {
        Row row = Row.decoded(inquiry.text());
        return new Question(inquiry, row, withoutEdges(Canon.of(row)));
    }

    /** The words without the dots and brackets at their edges: what stands there may be anything. */
    private static List<String> withoutEdges(List<String> canon) {
        int start = 0;
        int end = canon.size();
        while (start < end && isGap(canon.get(start))) {
            start++;
        }
        while (end > start && isGap(canon.get(end - 1))) {
            end--;
        }
        return canon.subList(start, end);
    }

    private static boolean isGap(String word) {
        return word.equals(Canon.SUPPLIED) || word.equals(Canon.ELLIPSIS);
    }

    /** Whether the words, those in brackets aside, tell one remark from others: some word carries content, or they are many. */
    boolean isTelling() {
        return row.ownWords() >= TELLING
                || IntStream.range(0, row.size()).anyMatch(i -> row.isContent(i) && !row.isSupplied(i));
    }

    boolean hasSpeaker() {
        return !inquiry.claimedSpeaker().isBlank();
    }

    /** Where words of the row stand in the inquiry's text. */
    Span asked(Span words) {
        return row.tokens().text().printed(words);
    }

    /** The words from {@code first} to {@code last}, both included, as asked. */
    String text(int first, int last) {
        return row.tokens().text().substring(row.span(first, last));
    }
}
