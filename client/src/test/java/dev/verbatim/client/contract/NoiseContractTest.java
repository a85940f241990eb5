package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.TextSpan;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody writes and that somebody will send. */
@Timeout(60)
class NoiseContractTest {
    private static final String TOO_MANY = "INVALID_ARGUMENT FIELD_INVALID {field=article.text} [article.text]";

    @RegisterExtension
    static final WireServer SERVER = WireServer.start();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("one letter", "a"),
                Arguments.of("only marks", "“”\"'‘’«»".repeat(1_000)),
                Arguments.of("opening marks", "“".repeat(100_000)),
                Arguments.of("straight marks", "\"".repeat(9_000)),
                Arguments.of("only whitespace", " \t\r\n\u00A0\u2003".repeat(1_000)),
                Arguments.of("one space", " "),
                Arguments.of("NUL and controls", "\0\1\u001B[31m “Yes,” she said.\u0085"),
                Arguments.of("right to left", "قال الوزير: «الميناء مفتوح» و\u202Eabc “open” שלום \"שלום\" אמר."),
                Arguments.of(
                        "combining", "“e\u0301\u0323\u0308 o\u0308pen,” s\u030Ahe said. " + "\u0301".repeat(10_000)),
                Arguments.of("emoji", "👩‍👩‍👧‍👦“🚢,” she said. 🇩🇪" + "😀".repeat(10_000)),
                Arguments.of("one line of 400,000", "word ".repeat(80_000)),
                Arguments.of("one word of 400,000", "a".repeat(400_000)),
                Arguments.of("unclosed on every line", "“The harbour is open, she said.\n".repeat(5_000)),
                Arguments.of("nested", "“a ‘b ".repeat(2_000) + "’ ”".repeat(2_000)),
                Arguments.of("longest allowed", "The harbour is large. ".repeat(22_727) + "Amen!!"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void extractAndCreate_anyText_areReadWithoutComplaintAndSpansStayInside(String name, String text) {
        var article = Texts.article(text);

        var extracted = SERVER.articles()
                .extractQuotations(ExtractQuotationsRequest.newBuilder()
                        .setArticle(article)
                        .build())
                .getQuotationsList();
        var created = SERVER.articles()
                .createArticle(
                        CreateArticleRequest.newBuilder().setArticle(article).build())
                .getQuotationsList();

        assertThat(extracted).allSatisfy(quotation -> assertInside(quotation, text.codePointCount(0, text.length())));
        assertThat(created).hasSameSizeAs(extracted);
    }

    @Test
    void extractAndCreate_moreThan10000Quotations_nameTheText() {
        var article = Texts.article("“We keep the harbour open,” Nora Eklund said.\n".repeat(10_001));

        assertThat(Refused.by(() -> SERVER.articles()
                        .extractQuotations(ExtractQuotationsRequest.newBuilder()
                                .setArticle(article)
                                .build())))
                .isEqualTo(TOO_MANY);
        assertThat(Refused.by(() -> SERVER.articles()
                        .createArticle(CreateArticleRequest.newBuilder()
                                .setArticle(article)
                                .build())))
                .isEqualTo(TOO_MANY);
    }

    private static void assertInside(Quotation quotation, int length) {
        assertThat(quotation.getContentSpansList()).isNotEmpty();
        Stream.concat(
                        quotation.getContentSpansList().stream(),
                        Stream.concat(
                                quotation.getQuotedSpansList().stream(),
                                quotation.getAttribution().getSourceSpansList().stream()))
                .forEach(span -> assertInside(span, length));
    }

    private static void assertInside(TextSpan span, int length) {
        assertThat(span.getStartCodePoint()).isNotNegative();
        assertThat(span.getEndCodePoint()).isBetween(span.getStartCodePoint(), length);
    }
}
