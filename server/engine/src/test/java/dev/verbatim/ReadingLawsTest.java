package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import dev.verbatim.text.Span;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.TooManyQuotationsException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of reading: any text is read, spans read back, positions count code points. */
class ReadingLawsTest {

    private static final ArticleReader READER = new ArticleReader();
    private static final int LONGEST_TEXT = 500_000;

    static Stream<String> shapes() {
        return HostileTexts.shapes().keySet().stream();
    }

    static Stream<Article> seeds() {
        return Seeds.articles().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void read_hostileShape_keepsTheLawsAtAnyLength(String shape) {
        for (int length : List.of(0, 1, 2, 3, 7, 60, 1_000, 20_000)) {
            readLawfully(HostileTexts.text(shape, length));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void read_hostileShapeAtTheLongest_keepsTheLaws(String shape) {
        readLawfully(HostileTexts.text(shape, LONGEST_TEXT));
    }

    @Test
    void read_seededNoise_keepsTheLaws() {
        for (long seed = 0; seed < 3_000; seed++) {
            readLawfully(HostileTexts.noise(seed, 1 + (int) (seed % 300)));
        }
    }

    @Test
    void read_seedsWithNoiseStrewnIn_keepTheLaws() {
        for (Article seed : Seeds.articles()) {
            for (int position = 0; position < seed.text().length(); position += 97) {
                String noise = HostileTexts.noise(position, 12);
                readLawfully(
                        seed.text().substring(0, position) + noise + seed.text().substring(position));
                readLawfully(seed.text().substring(position));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "\t \u00a0\u2028",
                "“”‘’\"'«»",
                "\"",
                "“",
                "”",
                "…",
                "\ud83d",
                "\ude00",
                "\u0301"
            })
    void read_nothingToRead_hasNoWitness(String text) {
        assertThat(readLawfully(text).orElseThrow().witnesses()).isEmpty();
    }

    @Test
    void read_aHundredThousandNames_keepsTheLaws() {
        readLawfully(HostileTexts.varied("* ", LONGEST_TEXT));
    }

    @Test
    void read_aHundredThousandPosts_isRefusedWithTheirNumber() {
        String posts = "Yes.\n— A (@b)\n".repeat(100_000);
        assertThatThrownBy(() -> READER.read(Article.of("a", posts)))
                .isInstanceOfSatisfying(
                        TooManyQuotationsException.class,
                        refused -> assertThat(refused.count()).isEqualTo(100_000));
    }

    @Test
    void read_oneQuotationTooMany_isRefusedWithTheNumber() {
        String line = "“So it is,” Anna Brown said.\n";
        Testimony full = READER.read(Article.of("a", line.repeat(ArticleReader.MAXIMUM_QUOTATIONS)));
        assertThat(full.witnesses()).hasSize(ArticleReader.MAXIMUM_QUOTATIONS);
        assertThatThrownBy(() -> READER.read(Article.of("a", line.repeat(ArticleReader.MAXIMUM_QUOTATIONS + 1))))
                .isInstanceOf(TooManyQuotationsException.class)
                .hasMessage("an article may have at most 10000 quotations; this one has 10001");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void read_noiseAsOriginal_keepsTheLaws(int seed) {
        for (String name : List.of("", "Anna Brown")) {
            Original original = new Original(name, "", Channel.SPEECH, LocalDate.of(2021, 3, 4));
            String text = HostileTexts.noise(seed, 5_000);
            Article article = new Article("a", "", "", "", List.of(), Optional.empty(), text, Optional.of(original));
            ReadingLaws.requireLaws(article.text(), READER.read(article));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_seed_keepsTheLaws(Article seed) {
        assertThat(readLawfully(seed.text()).orElseThrow().witnesses()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_emojiInFront_shiftsEverySpanByItsCodePoints(Article seed) {
        String emoji = "😀😀😀\n";
        Testimony plain = READER.read(seed);
        Testimony shifted = READER.read(Article.of(seed.id(), emoji + seed.text()));
        assertThat(ReadingLaws.spans(shifted)).isEqualTo(shifted(ReadingLaws.spans(plain), 4));
        assertThat(PrintedReading.withoutSpans(shifted)).isEqualTo(PrintedReading.withoutSpans(plain));
        ReadingLaws.requireLaws(emoji + seed.text(), shifted);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_emojiInEveryQuotation_readsBack(Article seed) {
        readLawfully(seed.text().replace("“", "“😀 ").replace(" \"", " \"👩‍👩‍👧 "));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_twice_isTheSame(Article seed) {
        assertThat(new ArticleReader().read(seed)).isEqualTo(READER.read(seed));
    }

    private static Optional<Testimony> readLawfully(String text) {
        return ReadingLaws.read(Article.of("a", text));
    }

    private static List<Span> shifted(List<Span> spans, int codePoints) {
        return spans.stream()
                .map(span -> new Span(span.start() + codePoints, span.end() + codePoints))
                .toList();
    }
}
