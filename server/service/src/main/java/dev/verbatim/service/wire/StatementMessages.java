package dev.verbatim.service.wire;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.service.archive.Edition;
import dev.verbatim.service.archive.Holding;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.service.store.Digest;
import dev.verbatim.v1.ApparatusEntry;
import dev.verbatim.v1.Citation;
import dev.verbatim.v1.Reading;
import dev.verbatim.v1.Segment;
import dev.verbatim.v1.Statement;
import dev.verbatim.witness.Witness;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Statements and speakers as messages. */
public final class StatementMessages {

    private static final int ETAG_BYTES = 16;
    private static final int SPEAKER_ALIASES = 20;

    private StatementMessages() {}

    /** A statement without the times, which only a snapshot knows. */
    public static Statement timeless(dev.verbatim.statement.Statement statement) {
        Statement.Builder message = builder(statement);
        return message.setEtag(new Digest().add(message.build().toByteArray()).hex(ETAG_BYTES))
                .build();
    }

    /** A statement as a snapshot has it; its apparatus only in the full view. The etag is the same in both. */
    static Statement statement(dev.verbatim.statement.Statement statement, Snapshot snapshot, boolean full) {
        return statement(new Edition<>(statement, StatementMessages::timeless), snapshot, full);
    }

    /** A statement as a snapshot has it; its apparatus only in the full view. The etag is the same in both. */
    public static Statement statement(Edition<Statement> edition, Snapshot snapshot, boolean full) {
        Statement.Builder message = edition.message().toBuilder();
        times(edition.statement(), snapshot, Holding::createTime)
                .min(Comparator.naturalOrder())
                .map(TextMessages::timestamp)
                .ifPresent(message::setCreateTime);
        times(edition.statement(), snapshot, Holding::updateTime)
                .max(Comparator.naturalOrder())
                .map(TextMessages::timestamp)
                .ifPresent(message::setUpdateTime);
        return full ? message.build() : message.clearApparatusEntries().build();
    }

    private static Stream<Instant> times(
            dev.verbatim.statement.Statement statement, Snapshot snapshot, Function<Holding, Optional<Instant>> time) {
        return statement.citations().stream()
                .map(citation ->
                        snapshot.holding(citation.witness().articleId()).flatMap(time))
                .flatMap(Optional::stream);
    }

    private static Statement.Builder builder(dev.verbatim.statement.Statement edition) {
        Statement.Builder message = Statement.newBuilder()
                .setName(Names.statement(edition.id()))
                .setText(edition.text())
                .addAllGapSpans(TextMessages.spans(edition.gaps()))
                .setOccasion(TextMessages.occasion(edition.channel(), edition.dating(), edition.evidence()))
                .addAllCitations(edition.citations().stream()
                        .map(StatementMessages::citation)
                        .toList())
                .addAllApparatusEntries(edition.apparatus().stream()
                        .map(StatementMessages::entry)
                        .toList())
                .addAllSegments(edition.segments().stream()
                        .map(StatementMessages::segment)
                        .toList())
                .setIndependentWitnessCount(edition.independentWitnessCount())
                .addAllOpenQuestions(edition.openQuestions());
        Days.shared(edition.firstSeen()).ifPresent(message::setFirstSeenDate);
        if (!edition.speaker().isUnknown()) {
            message.setSpeaker(Names.speaker(edition.speaker().id()))
                    .setSpeakerDisplayName(edition.speaker().displayName());
        }
        return message;
    }

    private static Citation citation(dev.verbatim.statement.Citation citation) {
        Witness witness = citation.witness();
        Citation.Builder message = Citation.newBuilder()
                .setQuotation(Names.quotation(witness))
                .setArticleUri(citation.source().uri())
                .setPublisher(citation.source().publisher())
                .setTitle(citation.source().title())
                .addAllSelectors(TextMessages.selectors(witness.content()))
                .addAllQuotedSelectors(TextMessages.selectors(witness.quoted()))
                .setExtent(Enums.extent(citation.extent()))
                .setMatch(Enums.match(citation.match()))
                .setStatementSpan(TextMessages.span(citation.span()))
                .setFamily(citation.family());
        Days.shared(citation.source().publication().days()).ifPresent(message::setPublishDate);
        if (!citation.source().copiedFrom().isEmpty()) {
            message.setCopiedFrom(Names.article(citation.source().copiedFrom()));
        }
        return message.build();
    }

    private static ApparatusEntry entry(dev.verbatim.collation.ApparatusEntry entry) {
        return ApparatusEntry.newBuilder()
                .setLemmaSpan(TextMessages.span(entry.lemma()))
                .addAllReadings(entry.readings().stream()
                        .map(StatementMessages::reading)
                        .toList())
                .build();
    }

    private static Reading reading(dev.verbatim.collation.Reading reading) {
        return Reading.newBuilder()
                .setText(reading.text())
                .setKind(Enums.variation(reading.kind()))
                .addAllQuotations(quotations(reading.witnesses()))
                .build();
    }

    private static Segment segment(dev.verbatim.statement.Segment segment) {
        return Segment.newBuilder()
                .setSpan(TextMessages.span(segment.span()))
                .setConfidence(segment.confidence())
                .addAllQuotations(quotations(segment.witnesses()))
                .build();
    }

    private static List<String> quotations(List<String> statementIds) {
        return statementIds.stream().map(Names::quotationOf).toList();
    }

    /** A speaker. */
    public static dev.verbatim.v1.Speaker speaker(Speaker speaker) {
        return dev.verbatim.v1.Speaker.newBuilder()
                .setName(Names.speaker(speaker.id()))
                .setDisplayName(speaker.displayName())
                .addAllAliases(speaker.aliases().stream().limit(SPEAKER_ALIASES).toList())
                .setDescription(speaker.description())
                .build();
    }
}
