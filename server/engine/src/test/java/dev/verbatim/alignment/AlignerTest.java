package dev.verbatim.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we keep the old bridge                | we keep the bridge                     | we keep the {old~} bridge
            we keep the bridge                    | They said we keep the bridge for good  | we keep the bridge
            we keep @AnnBell out                  | we keep [Mayor] Bell out               | we keep {@AnnBell~Mayor Bell} out
            the town rejects any plan             | the town rejected any plan             | the town rejects any plan
            we lied ... it reminds you of glory   | we lied, we stole, and it reminds you of glory | we lied {~we stole and} it reminds you of glory
            good morning                          | rain and wind                          |
            now the bridge is old                 | [T]he bridge is old                    | the bridge is old
            """)
    void align_table(String left, String right, String printed) {
        assertThat(print(Aligner.align(Row.of(left), Row.of(right)))).isEqualTo(printed == null ? "" : printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bern rejects any attack on envoys     | Bern does not reject any attack on envoys  | NEGATION
            the plan is acceptable to all of us   | the plan is unacceptable to all of us      | NEGATION
            three men crossed the river at night  | five men crossed the river at night        | NUMBER
            3 men crossed the river at night      | three men crossed the river at night       |
            wounding many Swiss farmers           | wounding many Danish farmers               | NAME
            Bern once attacked the old market     | Farmers near Bern once attacked the old market |
            Bern recklessly attacked the market   | Bern-backed bands recklessly attacked the market | AGENT
            we don't want any of this             | we do not want any of this                 |
            we keep @AnnBell out of the office    | we keep [Mayor] Bell out of the office     |
            """)
    void hardStop_table(String left, String right, HardStop expected) {
        assertThat(Aligner.align(Row.of(left), Row.of(right)).hardStop().orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void similarity_missingAtEllipsis_doesNotCount() {
        Alignment alignment = Aligner.align(Row.of("we came … they left"), Row.of("we came, we saw much, they left"));
        assertThat(alignment.similarity()).isEqualTo(1.0);
    }

    @Test
    void align_longRows_findsTheShortOne() {
        String story = IntStream.range(0, 4000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        String other = IntStream.range(1000, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Alignment alignment = Aligner.align(Row.of(story), Row.of(other));
        assertThat(alignment.same()).isEqualTo(2000);
        assertThat(alignment.leftFirst()).isEqualTo(1000);
    }

    /** The words of the left row from the first pair to the last, {@code {left~right}} where the rows differ. */
    private static String print(Alignment alignment) {
        StringBuilder printed = new StringBuilder();
        int next = 0;
        for (int p = 0; p < alignment.pairs(); p++) {
            if (next < alignment.blocks().size()
                    && alignment.blocks().get(next).leftEnd() == alignment.leftOf(p)
                    && alignment.blocks().get(next).rightEnd() == alignment.rightOf(p)) {
                Block block = alignment.blocks().get(next++);
                printed.append('{')
                        .append(words(alignment.left(), block.leftStart(), block.leftEnd()))
                        .append('~')
                        .append(words(alignment.right(), block.rightStart(), block.rightEnd()))
                        .append("} ");
            }
            printed.append(alignment.left().word(alignment.leftOf(p))).append(' ');
        }
        return printed.toString().strip();
    }

    private static String words(Row row, int start, int end) {
        return IntStream.range(start, end).mapToObj(row::word).collect(Collectors.joining(" "));
    }
}
