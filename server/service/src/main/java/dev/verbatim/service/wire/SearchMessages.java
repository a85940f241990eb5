package dev.verbatim.service.wire;

import dev.verbatim.service.archive.Edition;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.v1.Difference;
import dev.verbatim.v1.NearMiss;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementMatch;
import dev.verbatim.v1.VerifyQuotationResponse;
import dev.verbatim.verification.StatementIndex.Hit;
import dev.verbatim.verification.Verification;

/** What searches and verifications found, as messages. */
public final class SearchMessages {

    private SearchMessages() {}

    /** A statement found by its words. */
    public static StatementMatch match(Hit hit, Snapshot snapshot, boolean full) {
        return StatementMatch.newBuilder()
                .setStatement(StatementMessages.statement(hit.statement(), snapshot, full))
                .setScore(hit.score())
                .setStatementSpan(TextMessages.span(hit.span()))
                .build();
    }

    /** A statement found without a text. */
    public static StatementMatch match(Edition<Statement> edition, Snapshot snapshot, boolean full) {
        return StatementMatch.newBuilder()
                .setStatement(StatementMessages.statement(edition, snapshot, full))
                .setScore(1.0)
                .build();
    }

    /** Whether somebody said some words. */
    public static VerifyQuotationResponse verification(Verification found, Snapshot snapshot) {
        VerifyQuotationResponse.Builder message = VerifyQuotationResponse.newBuilder()
                .setWordingVerdict(Enums.wording(found.wording()))
                .setSpeakerVerdict(Enums.speaker(found.speaker()))
                .setDateVerdict(Enums.date(found.date()))
                .setSupportedText(found.supportedText())
                .addAllDifferences(found.differences().stream()
                        .map(SearchMessages::difference)
                        .toList());
        found.statement()
                .map(edition -> StatementMessages.statement(edition, snapshot, true))
                .ifPresent(
                        statement -> message.setStatement(statement).setStatementSpan(TextMessages.span(found.span())));
        found.nearMiss()
                .map(miss -> NearMiss.newBuilder()
                        .setStatement(StatementMessages.statement(miss.statement(), snapshot, false))
                        .setObstacle(Enums.obstacle(miss.obstacle())))
                .ifPresent(message::setNearMiss);
        return message.build();
    }

    private static Difference difference(Verification.Difference difference) {
        return Difference.newBuilder()
                .setTextSpan(TextMessages.span(difference.text()))
                .setStatementSpan(TextMessages.span(difference.statement()))
                .setKind(Enums.variation(difference.kind()))
                .build();
    }
}
