package dev.verbatim.quotation;

import dev.verbatim.article.CalendarDate;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Words set off without marks: an embedded post, or a turn of a transcript.
 *
 * @param content where they stand
 * @param name the words that name the speaker, on the line of credit or before the colon; empty if there are none
 * @param handle the account, with {@code @}; empty if there is none
 * @param credit the line of credit; empty if there is none
 * @param stamp the date stamped on it
 * @param post whether it is a post
 */
public record Block(
        List<Span> content,
        Optional<Span> name,
        Optional<Span> handle,
        Optional<Span> credit,
        Optional<CalendarDate> stamp,
        boolean post) {}
