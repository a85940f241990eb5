package dev.verbatim.witness;

import dev.verbatim.attribution.Attribution;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A quotation taken as evidence for the words of an utterance, self-contained: it carries its own words and needs its
 * article no more.
 *
 * @param articleId the article it stands in
 * @param number its number in the article, from 1 in reading order
 * @param sentence the number of the sentence that reports it, from 0; witnesses of one sentence are reported together. In
 *     an original the number of the turn
 * @param heading whether it stands in a headline
 * @param original whether its words are the speaker's own, from an original
 * @param continued for each quoted part but the first, whether the reporter presents it as going on without a break
 *     after the one before: <i>“A,” she said, “b.”</i>
 * @param quotation kind and spans
 * @param attribution who
 * @param occasion when and how
 * @param content the words at the quotation's content spans
 * @param quoted the words at its quoted spans
 */
public record Witness(
        String articleId,
        int number,
        int sentence,
        boolean heading,
        boolean original,
        List<Boolean> continued,
        Quotation quotation,
        Attribution attribution,
        Occasion occasion,
        List<Selector> content,
        List<Selector> quoted)
        implements Serializable, Comparable<Witness> {

    /** Copies the lists; refuses null and selectors that do not answer to the quotation's spans. */
    public Witness {
        Objects.requireNonNull(articleId, "articleId");
        continued = List.copyOf(continued);
        Objects.requireNonNull(quotation, "quotation");
        Objects.requireNonNull(attribution, "attribution");
        Objects.requireNonNull(occasion, "occasion");
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
        if (!answer(content, quotation.contentSpans()) || !answer(quoted, quotation.quotedSpans())) {
            throw new IllegalArgumentException("selectors must answer to the quotation's spans");
        }
    }

    private static boolean answer(List<Selector> selectors, List<Span> spans) {
        boolean equal = selectors.size() == spans.size();
        for (int i = 0; equal && i < spans.size(); i++) {
            equal = selectors.get(i).span().equals(spans.get(i));
        }
        return equal;
    }

    /** How the quotation is marked. */
    public QuotationKind kind() {
        return quotation.kind();
    }

    /** Whether it has words of the speaker: between marks, or set off. */
    public boolean isQuoted() {
        return kind() == QuotationKind.DIRECT || kind() == QuotationKind.MIXED || kind() == QuotationKind.BLOCK;
    }

    /** The id of the statement that this witness alone would make: {@code {article}.{number}}. */
    public String statementId() {
        return articleId + "." + number;
    }

    /** Least first: by article id, then number. */
    @Override
    public int compareTo(Witness other) {
        int byArticle = articleId.compareTo(other.articleId);
        return byArticle != 0 ? byArticle : Integer.compare(number, other.number);
    }
}
