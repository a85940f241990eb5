package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.Article;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that went through a wrong encoding, as many in archives did, testify the same, at the places of their own text. */
class MisreadSeedsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void reconstruct_wrongEncoding_areTheSameStatements(String charset) {
        assertThat(PrintedStatement.all(testimonies(charset))).isEqualTo(PrintedStatement.all(Seeds.testimonies()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void read_wrongEncoding_readsBackAsGiven(String charset) {
        List<Article> misread = misread(charset);
        List<Testimony> testimonies = testimonies(charset);
        for (int i = 0; i < misread.size(); i++) {
            for (Witness witness : testimonies.get(i).witnesses()) {
                for (Selector selector : witness.content()) {
                    assertThat(at(misread.get(i).text(), selector.span())).isEqualTo(selector.exact());
                }
                for (Selector selector : witness.quoted()) {
                    assertThat(at(misread.get(i).text(), selector.span())).isEqualTo(selector.exact());
                }
            }
        }
    }

    private static String at(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    private static List<Testimony> testimonies(String charset) {
        ArticleReader reader = new ArticleReader();
        return misread(charset).stream().map(reader::read).toList();
    }

    private static List<Article> misread(String charset) {
        return Seeds.articles().stream()
                .map(seed -> Article.of(
                        seed.id(), new String(seed.text().getBytes(StandardCharsets.UTF_8), Charset.forName(charset))))
                .toList();
    }
}
