package dev.verbatim.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We see [the] town          | We see (the) town
            The U.S. army              | The U.S.* army
            we came ... they left      | we came /they left
            we came […] they left      | we came /they left
            @AnnBell's #Tag            | @AnnBell@ 's #Tag*@
            Ten men met 12 Danes       | Ten men met 12 Danes*
            nobody met Ann Bell        | nobody met Ann* Bell*
            """)
    void of_text_tellsWhatIsKnownOfEachWord(String text, String printed) {
        assertThat(print(Row.of(text))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not acceptable  | unacceptable   | true
            acceptable      | unacceptable   | false
            not acceptable  | acceptable     | false
            is acceptable   | acceptable     | true
            not unfair      | fair           | true
            """)
    void sense_negation_counts(String one, String two, boolean same) {
        Row first = Row.of(one);
        Row second = Row.of(two);
        assertThat(first.sense(first.size() - 1) == second.sense(second.size() - 1))
                .isEqualTo(same);
    }

    private static String print(Row row) {
        return IntStream.range(0, row.size()).mapToObj(i -> word(row, i)).collect(Collectors.joining(" "));
    }

    private static String word(Row row, int i) {
        String word = row.isSupplied(i) ? "(" + row.word(i) + ")" : row.word(i);
        return (row.isAfterBreak(i) ? "/" : "") + word + (row.isName(i) ? "*" : "") + (row.isMarkup(i) ? "@" : "");
    }
}
