package dev.verbatim.client.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.dossier.Harbour;
import dev.verbatim.v1.Attribution;
import dev.verbatim.v1.DateVerdict;
import dev.verbatim.v1.Difference;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.QuotationKind;
import dev.verbatim.v1.SpeakerVerdict;
import dev.verbatim.v1.VariationKind;
import dev.verbatim.v1.VerifyQuotationResponse;
import dev.verbatim.v1.WordingVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands print in three widths, as files that a person has looked at. */
class GoldenTextTest {
    private static final String ASKED = "The EU harbour will not stay open, and nobody will lose a job";

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 160})
    void verify_answer_isAsInTheFile(int columns) throws IOException {
        var page = new Page(columns, false);
        VerdictLayout.write(page, ASKED, answer());

        assertGolden(page, "verify", columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 160})
    void extract_quotations_areAsInTheFile(int columns) throws IOException {
        var page = new Page(columns, false);
        ArticleLayout.write(page, "articles/gazette", Harbour.GAZETTE, List.of(quotation(), quotation()));

        assertGolden(page, "extract", columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 160})
    void statements_brief_areAsInTheFile(int columns) throws IOException {
        var page = new Page(columns, false);
        StatementLayout.brief(page, Harbour.statement());

        assertGolden(page, "statements", columns);
    }

    private static void assertGolden(Page page, String name, int columns) throws IOException {
        try (var file = GoldenTextTest.class.getResourceAsStream(name + "-" + columns + ".txt")) {
            assertThat(file).isNotNull();
            var expected = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page.toString()).isEqualTo(expected);
        }
        assertThat(page.toString().lines()).allMatch(line -> line.length() <= columns);
    }

    private static VerifyQuotationResponse answer() {
        return VerifyQuotationResponse.newBuilder()
                .setWordingVerdict(WordingVerdict.WORDING_VERDICT_ALTERED)
                .setSpeakerVerdict(SpeakerVerdict.SPEAKER_VERDICT_SAME)
                .setDateVerdict(DateVerdict.DATE_VERDICT_UNSURE)
                .setSupportedText("stay open, and nobody will lose a job")
                .addDifferences(difference(4, 6, 4, 8, VariationKind.VARIATION_KIND_ORTHOGRAPHIC))
                .addDifferences(difference(20, 23, 27, 27, VariationKind.VARIATION_KIND_SUBSTANTIVE))
                .setStatement(Harbour.statement())
                .build();
    }

    private static Difference difference(int start, int end, int theirStart, int theirEnd, VariationKind kind) {
        return Difference.newBuilder()
                .setTextSpan(Harbour.span(start, end))
                .setStatementSpan(Harbour.span(theirStart, theirEnd))
                .setKind(kind)
                .build();
    }

    private static Quotation quotation() {
        return Quotation.newBuilder()
                .setKind(QuotationKind.QUOTATION_KIND_DIRECT)
                .setAttribution(Attribution.newBuilder().setSpeakerDisplayName("Nora Eklund"))
                .setOccasion(Harbour.statement().getOccasion())
                .addContentSpans(Harbour.span(22, 84))
                .build();
    }
}
