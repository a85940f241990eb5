package dev.verbatim.client.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.dossier.Harbour;
import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.Citation;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StatementProofTest {
    private static final Map<String, CodePoints> TEXTS = Map.of(
            "articles/gazette", new CodePoints(Harbour.GAZETTE), "articles/herald", new CodePoints(Harbour.HERALD));

    @Test
    void faults_honestStatement_areNone() {
        assertThat(StatementProof.faults(Harbour.statement(), TEXTS)).isEmpty();
    }

    @Test
    void faults_wordNobodyPrints_isNamed() {
        expect(
                statement -> statement.setText("The E.U. harbour will never stay open."),
                "text: “never” stands in no words cited");
    }

    @Test
    void faults_articleInTheWrongEncoding_holdsTheWordsAsMeant() {
        assertWitnessed("We wonâ€™t sell the cafÃ© Å\u00a0tern", "We won’t sell the café Štern");
    }

    /** A space that does not break tied two words into one that the text has not. */
    @Test
    void faults_spacesThatDoNotBreak_partWords() {
        assertWitnessed("We will\u00a0not sell\u2009the\uFEFF café", "We will not sell the café");
        assertWitnessed("We will...not sell—the café", "We will … not sell – the café");
    }

    private static void assertWitnessed(String printed, String said) {
        var text = new CodePoints("Bell said: â€œ" + printed + "â€\u009d");
        int start = "Bell said: â€œ".length();
        var words = TextSelector.newBuilder()
                .setSpan(TextSpan.newBuilder().setStartCodePoint(start).setEndCodePoint(start + printed.length()))
                .setExact(printed);
        var statement = Statement.newBuilder()
                .setText(said)
                .addCitations(Citation.newBuilder()
                        .setQuotation("articles/old/quotations/1")
                        .addSelectors(words)
                        .addQuotedSelectors(words))
                .build();
        assertThat(StatementProof.faults(statement, Map.of("articles/old", text)))
                .isEmpty();
    }

    @Test
    void faults_wordOfAParaphrase_isNoWitnessedWord() {
        expect(statement -> statement.setText("Jobs will stay."), "text: “Jobs” stands in no words cited");
    }

    @Test
    void faults_wordsThatDoNotReadBack_areNamedWithTheirPlace() {
        expect(
                statement -> statement
                        .getCitationsBuilder(1)
                        .getQuotedSelectorsBuilder(0)
                        .getSpanBuilder()
                        .setStartCodePoint(2),
                "citations[1].quoted_selectors[0]: articles/herald reads “he EU [harbour] will stay right open,” at"
                        + " [2, 39), not “The EU [harbour] will stay right open,”");
    }

    @Test
    void faults_surroundingsThatDiffer_areNamed() {
        expect(
                statement -> statement
                        .getOccasionBuilder()
                        .getEvidenceBuilder(0)
                        .getSelectorBuilder()
                        .setPrefix("wrote "),
                "occasion.evidence[0].selector[0]: what stands around [102, 111) in articles/gazette differs");
    }

    @Test
    void faults_articleThatIsNotGiven_isNamed() {
        assertThat(StatementProof.faults(Harbour.statement(), Map.of()))
                .contains("statements/gazette.1: citations[0].quoted_selectors: articles/gazette is not among the"
                        + " articles");
    }

    @Test
    void faults_gapThatIsNone_isNamed() {
        expect(
                statement -> statement.addGapSpans(TextSpan.newBuilder().setEndCodePoint(3)),
                "gap_spans[0]: reads “The”, not […]");
    }

    @Test
    void faults_gapThatIsNotTold_isAWordNobodyPrints() {
        expect(statement -> statement.setText("The […] harbour"), "text: “[…]” stands in no words cited");
    }

    private static void expect(Consumer<Statement.Builder> change, String fault) {
        var statement = Harbour.statement().toBuilder();
        change.accept(statement);

        assertThat(StatementProof.faults(statement.build(), TEXTS)).containsExactly("statements/gazette.1: " + fault);
    }
}
