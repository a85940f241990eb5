package dev.verbatim.client.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.Citation;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one two three four | one two three four   | one · two · three · four
            one two three four | One, two three four. | One, · two · three · four.
            one two three four | one four             | one · -[2] · four
            one two three four | one 2 3 four         | one · ~[2] 2 3 · four
            one two three four | one two and three four | one · ~[1] two and · three · four
            one two three four | so one two three four  | ~[1] so one · two · three · four
            one two three four | five six             | ~[4] five six
            one […] three four | one three four       | one · _[1] · three · four
            """)
    void align_witnessOfTheWhole_isSetBesideEachWord(String text, String witness, String expected) {
        assertThat(print(text, witness, 0, text.length())).isEqualTo(expected);
    }

    @Test
    void align_witnessOfAPart_isAbsentAroundIt() {
        assertThat(print("one two three four", "two three", 4, 13)).isEqualTo("_[1] · two · three · _[1]");
    }

    @Test
    void runs_words_areShadedByIndependentVoicesAndKeepTheirVariants() {
        assertThat(Harbour.dossier().editions().get(0).runs().stream().map(DossierTest::print))
                .containsExactly(
                        "2 The",
                        "2 E.U. (EU)",
                        "2 harbour will",
                        "1 stay (right)",
                        "2 open,",
                        "1 and nobody will lose a job.");
    }

    @Test
    void articles_places_areAnchoredWhereTheyStand() {
        var dossier = Harbour.dossier();
        var passages = dossier.articles().get(0).passages();

        assertThat(passages.stream().map(ArticleEntry.Passage::text).collect(Collectors.joining()))
                .isEqualTo(Harbour.GAZETTE);
        assertThat(passages.stream()
                        .filter(passage -> !passage.anchor().isEmpty())
                        .map(Record::toString))
                .containsExactly(
                        "Passage[anchor=a1-23, text=The E.U. harbour will stay open, and nobody will lose a job,,"
                                + " cited=true]",
                        "Passage[anchor=a1-102, text=on Monday, cited=true]");
    }

    @Test
    void timeline_days_standInOrderWithWhatBelongsToThem() {
        assertThat(Harbour.dossier().timeline().columns().stream()
                        .map(column -> column.label() + " " + column.editions().size() + "/"
                                + column.articles().size()))
                .containsExactly("2024-06-03 1/0", "2024-06-04 0/2");
    }

    @Test
    void timeline_manyDays_becomeMonths() {
        var statements = IntStream.rangeClosed(1, 60)
                .mapToObj(day -> dated("s" + day, 2024, 1 + day / 28, 1 + day % 28))
                .toList();

        assertThat(Dossier.of(statements, List.of()).timeline().columns().stream()
                        .map(Timeline.Column::label))
                .containsExactly("2024-01", "2024-02", "2024-03");
    }

    @Test
    void families_articlesThatCopy_standInOneBoxWithAnArrow() {
        var statement = Statement.newBuilder()
                .addCitations(Citation.newBuilder()
                        .setQuotation("articles/a/quotations/1")
                        .setFamily(1))
                .addCitations(Citation.newBuilder()
                        .setQuotation("articles/b/quotations/1")
                        .setFamily(1)
                        .setCopiedFrom("articles/a"))
                .addCitations(Citation.newBuilder()
                        .setQuotation("articles/c/quotations/1")
                        .setFamily(2))
                .build();
        var graph = FamilyGraph.of(statement);

        assertThat(graph.description()).isEqualTo("3 articles of 2 independent voices");
        assertThat(graph.boxes()).hasSize(2);
        var first = graph.boxes().get(0).articles();
        assertThat(first.get(1).copiedFrom()).isEqualTo(first.get(0).y());
        assertThat(first.get(0).copiedFrom()).isNegative();
    }

    @Test
    void families_hundreds_areCountedAndTheLargestDrawn() {
        var statement = Statement.newBuilder();
        for (int i = 1; i <= 500; i++) {
            statement.addCitations(Citation.newBuilder()
                    .setQuotation("articles/a" + i + "/quotations/1")
                    .setFamily(Math.min(i, 499)));
        }
        var graph = FamilyGraph.of(statement.build());

        assertThat(graph.description()).isEqualTo("500 articles of 499 independent voices");
        assertThat(graph.boxes())
                .hasSize(24)
                .last()
                .satisfies(box -> assertThat(box.number()).isEqualTo(499));
    }

    private static String print(String text, String witness, int start, int end) {
        var citation = Citation.newBuilder()
                .setStatementSpan(TextSpan.newBuilder().setStartCodePoint(start).setEndCodePoint(end))
                .addQuotedSelectors(TextSelector.newBuilder().setExact(witness))
                .build();
        return WitnessAligner.align(Words.of(text), citation).stream()
                .map(DossierTest::print)
                .collect(Collectors.joining(" · "));
    }

    private static String print(Cell cell) {
        return switch (cell.kind()) {
            case SAME -> cell.text();
            case OTHER -> "~[" + cell.width() + "] " + cell.text();
            case OMITTED -> "-[" + cell.width() + "]";
            case ABSENT -> "_[" + cell.width() + "]";
        };
    }

    private static String print(Run run) {
        var readings = run.variants().stream()
                .flatMap(variant -> variant.entry().getReadingsList().stream())
                .map(reading -> " (" + reading.getText() + ")")
                .collect(Collectors.joining());
        return run.voices() + " " + run.text() + readings;
    }

    private static Statement dated(String name, int year, int month, int day) {
        var statement = Statement.newBuilder().setName("statements/" + name);
        statement
                .getOccasionBuilder()
                .getUtterDateBuilder()
                .setYear(year)
                .setMonth(month)
                .setDay(day);
        return statement
                .addCitations(Citation.newBuilder().setQuotation("articles/a/quotations/1"))
                .build();
    }
}
