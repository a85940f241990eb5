package dev.verbatim.service.wire;

import com.google.protobuf.Timestamp;
import dev.verbatim.article.Dating;
import dev.verbatim.article.Evidence;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.v1.Occasion;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import java.time.Instant;
import java.util.List;

/** What articles and statements have in common, as messages: spans, selectors, evidence, dates. */
final class TextMessages {

    private TextMessages() {}

    static TextSpan span(Span span) {
        return TextSpan.newBuilder()
                .setStartCodePoint(span.start())
                .setEndCodePoint(span.end())
                .build();
    }

    static List<TextSpan> spans(List<Span> spans) {
        return spans.stream().map(TextMessages::span).toList();
    }

    static TextSelector selector(Selector selector) {
        return TextSelector.newBuilder()
                .setSpan(span(selector.span()))
                .setExact(selector.exact())
                .setPrefix(selector.prefix())
                .setSuffix(selector.suffix())
                .build();
    }

    static List<TextSelector> selectors(List<Selector> selectors) {
        return selectors.stream().map(TextMessages::selector).toList();
    }

    static List<dev.verbatim.v1.Evidence> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> dev.verbatim.v1.Evidence.newBuilder()
                        .setArticle(Names.article(one.articleId()))
                        .setSelector(selector(one.selector()))
                        .setReason(one.reason())
                        .build())
                .toList();
    }

    static dev.verbatim.v1.Dating dating(Dating dating) {
        dev.verbatim.v1.Dating.Builder message = dev.verbatim.v1.Dating.newBuilder()
                .setBasis(Enums.basis(dating.basis()))
                .addAllEvidence(evidence(dating.evidence()));
        Days.shared(dating.days()).ifPresent(message::setDate);
        Days.date(dating.days().earliest()).ifPresent(message::setEarliestDate);
        Days.date(dating.days().latest()).ifPresent(message::setLatestDate);
        return message.build();
    }

    static Occasion occasion(dev.verbatim.article.Channel channel, Dating dating, List<Evidence> evidence) {
        Occasion.Builder message = Occasion.newBuilder()
                .setChannel(Enums.channel(channel))
                .setDateBasis(Enums.basis(dating.basis()))
                .addAllEvidence(evidence(evidence));
        Days.shared(dating.days()).ifPresent(message::setUtterDate);
        if (!dating.days().isDay()) {
            Days.date(dating.days().earliest()).ifPresent(message::setEarliestDate);
            Days.date(dating.days().latest()).ifPresent(message::setLatestDate);
        }
        return message.build();
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
