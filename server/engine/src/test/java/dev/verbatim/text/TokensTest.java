package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Table;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    static Stream<Arguments> rows() {
        return Table.rows(TokensTest.class, "tokens.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void of_excerpt_isCut(String what, String excerpt, String expected) {
        assertThat(printed(Tokens.of(excerpt))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void of_excerpt_leavesNothingButSpaceOut(String what, String excerpt, String expected) {
        Tokens tokens = Tokens.of(excerpt);
        String kept = IntStream.range(0, tokens.size()).mapToObj(tokens::string).collect(Collectors.joining());
        assertThat(kept).isEqualTo(excerpt.replaceAll("[\\s\\u00a0]", ""));
    }

    @Test
    void from_positionInsideToken_isTheNext() {
        Tokens tokens = Tokens.of("😀 Rain is coming");
        assertThat(tokens.from(2)).isEqualTo(1);
        assertThat(tokens.from(3)).isEqualTo(2);
        assertThat(tokens.from(99)).isEqualTo(tokens.size());
        assertThat(tokens.span(1, 2)).isEqualTo(new Span(2, 9));
    }

    /** Kind and words of each token: w for word, n for number, c for clitic, m for mark. */
    private static String printed(Tokens tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> "wncm".charAt(kind(tokens.kind(i))) + ":" + tokens.string(i))
                .collect(Collectors.joining(" "));
    }

    private static int kind(TokenKind kind) {
        return switch (kind) {
            case WORD -> 0;
            case NUMBER -> 1;
            case CLITIC -> 2;
            case MARK -> 3;
        };
    }
}
