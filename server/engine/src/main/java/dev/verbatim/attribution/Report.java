package dev.verbatim.attribution;

import dev.verbatim.article.CalendarDate;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A quotation with who is said to have said it, and the sentence that reports it.
 *
 * @param quotation kind and spans
 * @param attribution who
 * @param continued for each quoted part but the first, whether it goes on without a break after the one before
 * @param sentence the number of the sentence, from 0
 * @param frame the sentence: where its own words may tell when and through which channel
 * @param heading whether it stands in a headline
 * @param post whether it is an embedded post
 * @param stamp the date stamped on it
 */
public record Report(
        Quotation quotation,
        Attribution attribution,
        List<Boolean> continued,
        int sentence,
        Span frame,
        boolean heading,
        boolean post,
        Optional<CalendarDate> stamp) {

    /** Copies the list. */
    public Report {
        continued = List.copyOf(continued);
    }
}
