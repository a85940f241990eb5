package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.article.Article;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.statement.Citation;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.utterance.Matching;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws that hold for whatever articles come in, tried on the seeds. */
class LawsTest {

    private static final List<Testimony> SEEDS = Seeds.testimonies();

    @Test
    void match_anyOrder_isTheSame() {
        Matching expected = new WitnessMatcher().match(SEEDS);
        List<List<Testimony>> orders = new ArrayList<>();
        permute(new ArrayList<>(SEEDS), 0, orders);
        assertThat(orders).hasSize(120);
        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(new WitnessMatcher().match(order)).isEqualTo(expected));
    }

    @Test
    void match_articleTwice_isRefused() {
        List<Testimony> twice = List.of(SEEDS.get(0), SEEDS.get(1), SEEDS.get(0));
        assertThatThrownBy(() -> new WitnessMatcher().match(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SEEDS.get(0).articleId());
    }

    @Test
    void match_everyWitness_belongsToOneUtterance() {
        List<String> placed = new WitnessMatcher()
                .match(SEEDS).utterances().stream()
                        .flatMap(utterance -> utterance.witnesses().stream())
                        .map(Witness::statementId)
                        .toList();
        List<String> given = SEEDS.stream()
                .flatMap(testimony -> testimony.witnesses().stream())
                .filter(witness -> witness.kind() != QuotationKind.TERM)
                .map(Witness::statementId)
                .toList();
        assertThat(placed).containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void edit_everyWord_standsInACitation() {
        assertThat(statements(SEEDS)).allSatisfy(LawsTest::inventsNothing);
    }

    @Test
    void edit_oneArticleLeftOut_stillInventsNothing() {
        for (Testimony left : SEEDS) {
            List<Testimony> others =
                    SEEDS.stream().filter(one -> !one.equals(left)).toList();
            assertThat(statements(others)).allSatisfy(LawsTest::inventsNothing);
        }
    }

    @Test
    void edit_everySpan_liesInTheText() {
        assertThat(statements(SEEDS)).allSatisfy(statement -> {
            Span text = new Span(0, CodePoints.of(statement.text()).length());
            assertThat(statement.gaps()).allMatch(text::contains);
            assertThat(statement.segments()).allMatch(segment -> text.contains(segment.span()));
            assertThat(statement.apparatus()).allMatch(entry -> text.contains(entry.lemma()));
            assertThat(statement.citations()).allMatch(citation -> text.contains(citation.span()));
        });
    }

    @Test
    void edit_gapsAndSegments_coverTheText() {
        assertThat(statements(SEEDS)).allSatisfy(statement -> {
            CodePoints text = CodePoints.of(statement.text());
            List<Span> parts = new ArrayList<>(statement.gaps());
            statement.segments().forEach(segment -> parts.add(segment.span()));
            parts.sort(null);
            assertThat(parts.stream().map(text::substring).collect(Collectors.joining(" ")))
                    .isEqualTo(statement.text());
            assertThat(statement.gaps()).allMatch(gap -> text.substring(gap).equals(Statement.GAP));
        });
    }

    @Test
    void read_everySelector_readsBack() {
        Map<String, CodePoints> texts = Seeds.articles().stream()
                .collect(Collectors.toMap(Article::id, article -> CodePoints.of(article.text())));
        for (Testimony testimony : SEEDS) {
            CodePoints text = texts.getOrDefault(testimony.articleId(), CodePoints.of(""));
            for (Witness witness : testimony.witnesses()) {
                assertThat(witness.quoted())
                        .allMatch(selector -> text.select(selector.span()).equals(selector));
                assertThat(witness.content())
                        .allMatch(selector -> text.select(selector.span()).equals(selector));
            }
        }
    }

    private static void inventsNothing(Statement statement) {
        Set<String> printed = new HashSet<>();
        for (Citation citation : statement.citations()) {
            for (Selector selector : citation.witness().quoted()) {
                printed.addAll(words(selector.words()));
            }
        }
        assertThat(printed).containsAll(words(statement.text().replace(Statement.GAP, " ")));
        assertThat(Normalizer.isNormalized(statement.text(), Normalizer.Form.NFC))
                .isTrue();
    }

    private static List<String> words(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).split("\\s+", -1))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}@#]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<Statement> statements(List<Testimony> testimonies) {
        StatementEditor editor = new StatementEditor();
        return new WitnessMatcher()
                .match(testimonies).utterances().stream().map(editor::edit).toList();
    }

    private static void permute(List<Testimony> rest, int fixed, List<List<Testimony>> orders) {
        if (fixed == rest.size()) {
            orders.add(List.copyOf(rest));
        }
        for (int i = fixed; i < rest.size(); i++) {
            Collections.swap(rest, fixed, i);
            permute(rest, fixed + 1, orders);
            Collections.swap(rest, fixed, i);
        }
    }
}
