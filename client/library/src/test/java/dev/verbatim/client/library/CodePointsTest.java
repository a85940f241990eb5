package dev.verbatim.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {

    @ParameterizedTest
    @CsvSource({
        "'🚢 “Stay,” she said', 2, 9, '“Stay,”'",
        "🚢🚢🚢,               1,  2, 🚢",
        "harbour,           0,  7, harbour",
        "harbour,           3, 99, bour",
        "harbour,           5,  2, ''",
        "harbour,          -1,  2, ha",
    })
    void at_span_countsCodePoints(String text, int start, int end, String words) {
        var span = TextSpan.newBuilder()
                .setStartCodePoint(start)
                .setEndCodePoint(end)
                .build();

        assertThat(new CodePoints(text).at(span)).isEqualTo(words);
    }
}
