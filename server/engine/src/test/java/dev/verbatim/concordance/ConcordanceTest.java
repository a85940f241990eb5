package dev.verbatim.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.alignment.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcordanceTest {

    private static final Concordance<String> FEW = of(
            "The harbour will be closed until the storm has passed.",
            "We have closed the harbour and the school.",
            "Nobody has seen the keeper of the lighthouse since Sunday.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            until the storm                      | The harbour will be closed until the storm has passed.      | 1.0 | true
            HARBOUR AND THE SCHOOL               | We have closed the harbour and the school.                  | 1.0 | true
            lighthouse                           | Nobody has seen the keeper of the lighthouse since Sunday.  | 1.0 | true
            seen the [old] keeper                | Nobody has seen the keeper of the lighthouse since Sunday.  | 1.0 | false
            nobody saw the keeper of that house  | Nobody has seen the keeper of the lighthouse since Sunday.  | 0.6 | false
            """)
    void find_piece_answersWithThePassageThatHasMostOfIt(String piece, String passage, double share, boolean whole) {
        Found<String> best = FEW.find(Row.of(piece), 3).get(0);
        assertThat(best.owner()).isEqualTo(passage);
        assertThat(best.share()).isBetween(share - 0.05, share + 0.05);
        assertThat(best.whole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"''", "'…'", "pancake", "[harbour]"})
    void find_nothingThatIsThere_isEmpty(String piece) {
        assertThat(FEW.find(Row.of(piece), 3)).isEmpty();
    }

    @Test
    void find_noPassages_isEmpty() {
        Concordance<String> empty = Concordance.empty();
        assertThat(empty.find(Row.of("the harbour"), 3)).isEmpty();
        assertThat(empty.survey(Row.of("the harbour"), 3, List.of("speaker bell"), owner -> true))
                .isEmpty();
    }

    @Test
    void find_marked_answersWithThoseOnly() {
        Concordance<String> marked = Concordance.<String>empty()
                .with(List.of(
                        new Passage<>("thank you all", "a", List.of("speaker bell")),
                        new Passage<>("thank you all", "b", List.of("speaker crane"))));
        assertThat(marked.survey(Row.of("thank you"), 5, List.of("speaker crane"), owner -> true))
                .extracting(Found::owner)
                .containsExactly("b");
    }

    @Test
    void with_oneAfterTheOther_findsWhatAllAtOnceFind() {
        List<String> texts = texts(300);
        Concordance<String> all = of(texts.toArray(new String[0]));
        Concordance<String> grown = Concordance.empty();
        for (String text : texts) {
            grown = grown.with(List.of(passage(text)));
            assertThat(grown.find(Row.of(text), 1)).extracting(Found::owner).containsExactly(text);
        }
        assertThat(grown.size()).isEqualTo(all.size());
        for (String text : texts) {
            assertThat(grown.find(Row.of(text), 1)).isEqualTo(all.find(Row.of(text), 1));
        }
    }

    @Test
    void without_some_findsTheOthersAndForgetsThese() {
        List<String> texts = texts(300);
        Concordance<String> before = of(texts.toArray(new String[0]));
        Concordance<String> after = before;
        for (String text : texts.subList(0, 200)) {
            after = after.without(List.of(text), text::equals);
            assertThat(after.survey(Row.of(text), 400)).extracting(Found::owner).doesNotContain(text);
        }
        assertThat(after.size()).isEqualTo(100);
        assertThat(after.bytes()).isLessThan(before.bytes());
        assertThat(after.compacted().bytes()).isLessThanOrEqualTo(after.bytes());
        assertThat(before.without(List.of(texts.get(0)), texts.get(0)::equals)
                        .compacted()
                        .bytes())
                .isLessThan(before.bytes());
        for (String text : texts.subList(200, 300)) {
            assertThat(after.compacted().find(Row.of(text), 1))
                    .isEqualTo(after.find(Row.of(text), 1))
                    .extracting(Found::owner)
                    .containsExactly(text);
        }
        assertThat(before.find(Row.of(texts.get(0)), 1))
                .extracting(Found::owner)
                .containsExactly(texts.get(0));
    }

    @Test
    void with_severalLeaves_mergesThem() {
        List<Passage<String>> passages = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            passages.add(passage("house number" + i + " stands in street" + i % 100));
        }
        Concordance<String> all = Concordance.<String>empty().with(passages);
        assertThat(all.find(Row.of("number17 stands in street17"), 2))
                .extracting(Found::owner)
                .startsWith("house number17 stands in street17");
        assertThat(all.find(Row.of("number19999 stands"), 2))
                .extracting(Found::whole)
                .startsWith(true);
    }

    /** Sentences of words that are drawn at random, some rare and some common, each with a word of its own. */
    private static List<String> texts(int count) {
        Random random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("own" + i);
            for (int word = 0; word < 12; word++) {
                text.append(" w").append((int) (Math.pow(random.nextDouble(), 3) * 200));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static Concordance<String> of(String... texts) {
        return Concordance.<String>empty()
                .with(Arrays.stream(texts).map(ConcordanceTest::passage).toList());
    }

    private static Passage<String> passage(String text) {
        return new Passage<>(text, text, List.of(text));
    }
}
