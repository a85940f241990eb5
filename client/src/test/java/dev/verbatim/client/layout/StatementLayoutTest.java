package dev.verbatim.client.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import dev.verbatim.v1.ApparatusEntry;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.Citation;
import dev.verbatim.v1.DateBasis;
import dev.verbatim.v1.Evidence;
import dev.verbatim.v1.MatchKind;
import dev.verbatim.v1.Occasion;
import dev.verbatim.v1.Reading;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import dev.verbatim.v1.VariationKind;
import org.junit.jupiter.api.Test;

class StatementLayoutTest {
    private static final String TEXT = "The E.U. harbour will stay open through the winter. Nobody will lose a job.";

    @Test
    void full_eightyColumns_fits() {
        assertThat(full(80)).isEqualTo("""
                Nora Eklund · press briefing · 2024-06-03 (reckoned)
                statements/gazette.1 · 3 quotations in 2 articles, 2 independent

                  “The E.U. harbour will stay open through the winter. Nobody will lose a job.”
                       |EU                        +right               −−−−−−−−−−−−−−−−−−−−−−−

                  Quoted by
                    articles/gazette · Portvale Gazette · 2024-06-04
                      #1   [52, 104) [130, 155)  exact        The E.U. harbour will stay open t…
                      #2   [10, 22)              fragment     stay open
                    articles/herald · undated
                      #1   [200, 276)            edited       The EU harbour will stay open thr…
                  Variants
                    E.U. ] EU (orthographic: herald#1)
                    after “open” ] right (substantive: herald#1)
                    Nobody will lose a job. ] left out (omission: herald#1, gazette#2)
                  Occasion told by
                    “on Monday” (gazette): the Monday before the article's date
                  Open
                    ? E.U. or EU: a recording would settle it.
                """);
    }

    @Test
    void full_fortyColumns_fits() {
        assertThat(full(40)).isEqualTo("""
                Nora Eklund · press briefing ·
                2024-06-03 (reckoned)
                statements/gazette.1 · 3 quotations in 2
                articles, 2 independent

                  “The E.U. harbour will stay open
                       |EU                        +right
                  through the winter. Nobody will lose a
                                      −−−−−−−−−−−−−−−−−−
                  job.”
                  −−−−

                  Quoted by
                    articles/gazette · Portvale
                      Gazette · 2024-06-04
                      #1 exact · [52, 104) [130, 155)
                          The E.U. harbour will stay op…
                      #2 fragment · [10, 22)
                          stay open
                    articles/herald · undated
                      #1 edited · [200, 276)
                          The EU harbour will stay open…
                  Variants
                    E.U. ] EU (orthographic: herald#1)
                    after “open” ] right (substantive:
                      herald#1)
                    Nobody will lose a job. ] left out
                      (omission: herald#1, gazette#2)
                  Occasion told by
                    “on Monday” (gazette): the Monday
                      before the article's date
                  Open
                    ? E.U. or EU: a recording would
                      settle it.
                """);
    }

    @Test
    void full_hundredAndSixtyColumns_fits() {
        assertThat(full(160)).isEqualTo("""
                Nora Eklund · press briefing · 2024-06-03 (reckoned)
                statements/gazette.1 · 3 quotations in 2 articles, 2 independent

                  “The E.U. harbour will stay open through the winter. Nobody will lose a job.”
                       |EU                        +right               −−−−−−−−−−−−−−−−−−−−−−−

                  Quoted by
                    articles/gazette · Portvale Gazette · 2024-06-04
                      #1   [52, 104) [130, 155)  exact        The E.U. harbour will stay open through the winter. … Nobody will lose a job.
                      #2   [10, 22)              fragment     stay open
                    articles/herald · undated
                      #1   [200, 276)            edited       The EU harbour will stay open through [the] winter.
                  Variants
                    E.U. ] EU (orthographic: herald#1)
                    after “open” ] right (substantive: herald#1)
                    Nobody will lose a job. ] left out (omission: herald#1, gazette#2)
                  Occasion told by
                    “on Monday” (gazette): the Monday before the article's date
                  Open
                    ? E.U. or EU: a recording would settle it.
                """);
    }

    @Test
    void full_anyWidth_noLineIsLonger() {
        assertThat(full(80).lines()).allMatch(line -> line.length() <= 80).anyMatch(line -> line.length() == 80);
        assertThat(full(40).lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void brief_nothingKnown_saysSo() {
        var page = new Page(80, false);
        StatementLayout.brief(
                page,
                Statement.newBuilder()
                        .setName("statements/a.1")
                        .addCitations(citation("articles/a/quotations/1", MatchKind.MATCH_KIND_PARAPHRASE))
                        .build());

        assertThat(page.toString()).isEqualTo("""
                Speaker unknown · undated
                statements/a.1 · 1 quotation in 1 article

                  Reported only: no witness quotes the words.
                """);
    }

    private static String full(int columns) {
        var page = new Page(columns, false);
        StatementLayout.full(page, statement());
        return page.toString();
    }

    private static Statement statement() {
        return Statement.newBuilder()
                .setName("statements/gazette.1")
                .setSpeakerDisplayName("Nora Eklund")
                .setText(TEXT)
                .setOccasion(Occasion.newBuilder()
                        .setUtterDate(date(3))
                        .setDateBasis(DateBasis.DATE_BASIS_RECKONED)
                        .setChannel(Channel.CHANNEL_PRESS_BRIEFING)
                        .addEvidence(Evidence.newBuilder()
                                .setArticle("articles/gazette")
                                .setSelector(TextSelector.newBuilder().setExact("on Monday"))
                                .setReason("the Monday before the article's date")))
                .addCitations(citation(
                                "articles/gazette/quotations/1",
                                MatchKind.MATCH_KIND_EXACT,
                                selector(52, 104, "The E.U. harbour will stay open through the winter."),
                                selector(130, 155, "Nobody will lose a job."))
                        .toBuilder()
                        .setPublisher("Portvale Gazette")
                        .setPublishDate(date(4)))
                .addCitations(citation(
                        "articles/herald/quotations/1",
                        MatchKind.MATCH_KIND_EDITED,
                        selector(200, 276, "The EU harbour will stay open through [the] winter.")))
                .addCitations(citation(
                        "articles/gazette/quotations/2", MatchKind.MATCH_KIND_FRAGMENT, selector(10, 22, "stay open")))
                .addApparatusEntries(
                        entry(4, 8, "EU", VariationKind.VARIATION_KIND_ORTHOGRAPHIC, "herald/quotations/1"))
                .addApparatusEntries(
                        entry(31, 31, "right", VariationKind.VARIATION_KIND_SUBSTANTIVE, "herald/quotations/1"))
                .addApparatusEntries(entry(
                        52,
                        75,
                        "",
                        VariationKind.VARIATION_KIND_OMISSION,
                        "herald/quotations/1",
                        "gazette/quotations/2"))
                .setIndependentWitnessCount(2)
                .addOpenQuestions("E.U. or EU: a recording would settle it.")
                .build();
    }

    private static Date date(int day) {
        return Date.newBuilder().setYear(2024).setMonth(6).setDay(day).build();
    }

    private static Citation citation(String quotation, MatchKind match, TextSelector... selectors) {
        return Citation.newBuilder()
                .setQuotation(quotation)
                .setMatch(match)
                .setFamily(quotation.contains("gazette") ? 1 : 2)
                .addAllSelectors(java.util.List.of(selectors))
                .build();
    }

    private static TextSelector selector(int start, int end, String exact) {
        return TextSelector.newBuilder()
                .setSpan(span(start, end))
                .setExact(exact)
                .build();
    }

    private static TextSpan span(int start, int end) {
        return TextSpan.newBuilder()
                .setStartCodePoint(start)
                .setEndCodePoint(end)
                .build();
    }

    private static ApparatusEntry entry(int start, int end, String text, VariationKind kind, String... quotations) {
        var reading = Reading.newBuilder().setText(text).setKind(kind);
        for (var quotation : quotations) {
            reading.addQuotations("articles/" + quotation);
        }
        return ApparatusEntry.newBuilder()
                .setLemmaSpan(span(start, end))
                .addReadings(reading)
                .build();
    }
}
