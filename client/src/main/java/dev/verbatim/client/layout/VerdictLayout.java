package dev.verbatim.client.layout;

import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.Difference;
import dev.verbatim.v1.NearMiss;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.VerifyQuotationResponse;
import dev.verbatim.v1.WordingVerdict;

/**
 * The answer to "did somebody say this?": the verdicts, what differs, and the statement it comes from.
 */
public final class VerdictLayout {
    private VerdictLayout() {}

    /** Writes the answer about {@code asked}, the words in question. */
    public static void write(Page page, String asked, VerifyQuotationResponse answer) {
        var verdict = answer.getWordingVerdict();
        page.paragraph(tone(verdict), "", headline(verdict));
        claims(page, answer);
        if (!answer.getSupportedText().isEmpty()) {
            page.paragraph(Tone.PLAIN, "Supported: ", "“" + answer.getSupportedText() + "”");
        }
        differences(page, asked, answer);
        if (answer.hasStatement()) {
            page.blank();
            StatementLayout.full(page, answer.getStatement());
        }
        if (answer.hasNearMiss()) {
            nearMiss(page, answer.getNearMiss());
        }
    }

    /** Writes a quotation of a draft, and below it the answer about {@code asked}, its words. */
    public static void write(
            Page page, String draft, Quotation quotation, String asked, VerifyQuotationResponse answer) {
        ArticleLayout.quotation(page, new CodePoints(draft), quotation);
        page.blank();
        write(page, asked, answer);
    }

    private static Tone tone(WordingVerdict verdict) {
        return switch (verdict) {
            case WORDING_VERDICT_VERBATIM, WORDING_VERDICT_STYLE -> Tone.GOOD;
            case WORDING_VERDICT_NOT_FOUND,
                    WORDING_VERDICT_ALTERED,
                    WORDING_VERDICT_FRAGMENT,
                    WORDING_VERDICT_PARAPHRASE,
                    WORDING_VERDICT_UNSPECIFIED,
                    UNRECOGNIZED -> Tone.BAD;
        };
    }

    private static String headline(WordingVerdict verdict) {
        return switch (verdict) {
            case WORDING_VERDICT_VERBATIM -> "Verbatim: said word for word, but for edge punctuation and typography.";
            case WORDING_VERDICT_STYLE -> "Style: said so; only spelling, markup, abbreviation or brackets differ.";
            case WORDING_VERDICT_ALTERED -> "Altered: said in other words; see what differs.";
            case WORDING_VERDICT_FRAGMENT -> "Fragment: only a part of it is supported.";
            case WORDING_VERDICT_PARAPHRASE -> "Paraphrase: the sense is reported, but not these words.";
            case WORDING_VERDICT_NOT_FOUND -> "Not found: no witness for these words.";
            case WORDING_VERDICT_UNSPECIFIED, UNRECOGNIZED ->
                "The server gives a verdict that this client does not know.";
        };
    }

    private static void claims(Page page, VerifyQuotationResponse answer) {
        var speaker = switch (answer.getSpeakerVerdict()) {
            case SPEAKER_VERDICT_SAME -> "the speaker is the one claimed";
            case SPEAKER_VERDICT_OTHER -> "the speaker is somebody else";
            case SPEAKER_VERDICT_UNSURE -> "whether the speaker is the one claimed is not sure";
            case SPEAKER_VERDICT_UNSPECIFIED, UNRECOGNIZED -> "";
        };
        var date = switch (answer.getDateVerdict()) {
            case DATE_VERDICT_WITHIN -> "the date is within the time claimed";
            case DATE_VERDICT_OUTSIDE -> "the date is outside the time claimed";
            case DATE_VERDICT_UNSURE -> "whether the date is within the time claimed is not sure";
            case DATE_VERDICT_UNSPECIFIED, UNRECOGNIZED -> "";
        };
        var claims = Phrases.dotted(speaker, date);
        if (!claims.isEmpty()) {
            page.paragraph(Tone.PLAIN, "Claims: ", claims);
        }
    }

    private static void differences(Page page, String asked, VerifyQuotationResponse answer) {
        var ours = new CodePoints(asked);
        var theirs = new CodePoints(answer.getStatement().getText());
        for (var difference : answer.getDifferencesList()) {
            page.paragraph(Tone.PLAIN, "Differs: ", phrase(ours, theirs, difference));
        }
    }

    private static String phrase(CodePoints asked, CodePoints statement, Difference difference) {
        var kind = Phrases.of(difference.getKind());
        return words(asked.at(difference.getTextSpan())) + " for " + words(statement.at(difference.getStatementSpan()))
                + (kind.isEmpty() ? "" : " (" + kind + ")");
    }

    private static String words(String words) {
        return words.isEmpty() ? "nothing" : "“" + words + "”";
    }

    private static void nearMiss(Page page, NearMiss nearMiss) {
        var obstacle = switch (nearMiss.getObstacle()) {
            case OBSTACLE_NEGATION -> "one is the negation of the other";
            case OBSTACLE_NUMBER -> "a number differs";
            case OBSTACLE_NAME -> "a name differs";
            case OBSTACLE_WORDING -> "too few words agree";
            case OBSTACLE_AGENT -> "the one who acts or is acted upon differs";
            case OBSTACLE_UNSPECIFIED, UNRECOGNIZED -> "it does not say the same";
        };
        page.paragraph(Tone.PLAIN, "Nearest, but " + obstacle + ":", "").blank();
        StatementLayout.brief(page, nearMiss.getStatement());
    }
}
