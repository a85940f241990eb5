package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.attribution.Attribution;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what embedded posts quote: of whom is not told, only that it is not their author. */
final class Relays {

    private Relays() {}

    /** Whether a post quotes somebody at some length. */
    static boolean isRelay(Witness witness) {
        return witness.quoted().stream().anyMatch(part -> !nested(witness, part).isEmpty());
    }

    /** All that a post quotes. */
    static Row words(Witness witness) {
        return Row.of(witness.quoted().stream()
                .flatMap(part -> nested(witness, part).stream())
                .map(Row::toString)
                .collect(Collectors.joining(" … ")));
    }

    /** The passages between marks in a part of an embedded post; none of other quotations. */
    static List<Row> nested(Witness witness, Selector part) {
        CodePoints text = CodePoints.decoded(part.exact());
        return spans(witness, text).stream()
                .map(span -> Row.of(text.substring(span)))
                .toList();
    }

    /**
     * The witnesses of a group. A post that quotes beside others who quote bears witness of what it quotes and of nothing
     * else: neither its author, nor its day, nor that it is a post is true of the words.
     */
    static List<Witness> witnesses(List<Exhibit> members) {
        boolean beside = areBeside(members);
        return members.stream()
                .map(member -> beside && member.words().isRelay() ? relayed(member.witness()) : member.witness())
                .toList();
    }

    /** Whether somebody else quotes beside what posts quote. */
    static boolean areBeside(List<Exhibit> members) {
        return members.stream()
                .anyMatch(member -> member.isQuoted() && !member.words().isRelay());
    }

    private static Witness relayed(Witness post) {
        List<Selector> quoted = new ArrayList<>();
        for (Selector part : post.quoted()) {
            CodePoints text = CodePoints.decoded(part.exact());
            spans(post, text).forEach(span -> quoted.add(within(part, text.select(span))));
        }
        Quotation quotation = new Quotation(
                post.kind(),
                post.quotation().contentSpans(),
                quoted.stream().map(Selector::span).toList());
        return new Witness(
                post.articleId(),
                post.number(),
                post.sentence(),
                post.heading(),
                /* original= */ false,
                List.of(),
                quotation,
                Attribution.NONE,
                Occasion.UNTOLD,
                post.content(),
                quoted);
    }

    /** A passage of a part as one of the article. */
    private static Selector within(Selector part, Selector passage) {
        int start = part.span().start();
        CodePoints before = CodePoints.of(part.prefix() + passage.prefix());
        CodePoints after = CodePoints.of(passage.suffix() + part.suffix());
        int from = Math.max(0, before.length() - Selector.CONTEXT_CODE_POINTS);
        int to = Math.min(after.length(), Selector.CONTEXT_CODE_POINTS);
        return new Selector(
                new Span(start + passage.span().start(), start + passage.span().end()),
                passage.exact(),
                before.substring(from, before.length()),
                after.substring(0, to));
    }

    private static List<Span> spans(Witness witness, CodePoints text) {
        List<Span> spans = new ArrayList<>();
        if (witness.kind() == QuotationKind.BLOCK && !witness.original()) {
            int open = -1;
            for (int i = 0; i < text.length(); i++) {
                boolean straight = text.at(i) == '"';
                if (open >= 0 && (straight || text.at(i) == '”')) {
                    add(spans, text, open, i);
                    open = -1;
                } else if (straight || text.at(i) == '“') {
                    open = i + 1;
                }
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, CodePoints text, int start, int end) {
        if (Row.of(text.substring(start, end)).ownWords() >= Exhibit.PASSAGE_WORDS) {
            spans.add(new Span(start, end));
        }
    }
}
