package dev.verbatim.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Table;
import dev.verbatim.article.Article;
import dev.verbatim.attribution.Attribution;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotingStylesTest {

    static Stream<Arguments> styles() {
        return Table.rows(QuotingStylesTest.class, "quoting-styles.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("styles")
    void read_excerpt_saysWhoseWordsTheseAre(String what, String excerpt, String expected) {
        assertThat(print(new ArticleReader().read(Article.of("a", excerpt)), CodePoints.of(excerpt)))
                .isEqualTo(expected);
    }

    private static String print(Testimony testimony, CodePoints text) {
        return testimony.witnesses().isEmpty()
                ? "none"
                : testimony.witnesses().stream()
                        .map(witness -> print(witness, text))
                        .collect(Collectors.joining("\n"));
    }

    /** The kind, the quoted words (those reported if none is quoted), the source's words, the speaker. */
    private static String print(Witness witness, CodePoints text) {
        Attribution attribution = witness.attribution();
        return String.join(
                " | ",
                witness.kind() + (witness.heading() ? " in headline" : ""),
                words(witness.quoted().isEmpty() ? witness.content() : witness.quoted()),
                attribution.sourceSpans().isEmpty()
                        ? "-"
                        : attribution.sourceSpans().stream()
                                .map(text::substring)
                                .collect(Collectors.joining(" by way of ")),
                attribution.speaker().isUnknown() ? "?" : attribution.speaker().displayName());
    }

    private static String words(List<Selector> parts) {
        return parts.stream().map(part -> part.exact().replace("\n", " / ")).collect(Collectors.joining(" + "));
    }
}
