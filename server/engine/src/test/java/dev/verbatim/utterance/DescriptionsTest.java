package dev.verbatim.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.Article;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a description. */
class DescriptionsTest {

    private static final int BELL = 1;
    private static final int CRANE = 2;

    /** Bell is far more often called so; of two who are called so equally often neither is meant. */
    @ParameterizedTest
    @CsvSource({
        "Ohio senator, 1",
        "Ohio Sen., 1",
        "GOP nominee, 1",
        "Republican nominee, 1",
        "Republican presidential nominee, 1",
        "Ohio governor, -1",
        "former Ohio governor, 1",
        "Texas senator, -1",
        "Ohio nominee, -1",
        "senator, -1",
        "nominee, -1",
        "Democratic candidate, -1",
    })
    void bearer_isWhoIsMostlyDescribedSo(String description, int expected) {
        Descriptions descriptions = new Descriptions();
        descriptions.add(BELL, "Ohio Sen.", 3);
        descriptions.add(BELL, "Republican presidential nominee", 8);
        descriptions.add(CRANE, "Republican nominee", 2);
        descriptions.add(BELL, "former Ohio governor", 1);
        descriptions.add(BELL, "Democratic candidate", 3);
        descriptions.add(CRANE, "Democratic candidate", 1);
        Speaker described = new Speaker(description, SpeakerKind.DESCRIBED, List.of(), "");
        assertThat(descriptions.bearer(described)).isEqualTo(expected);
    }

    @Test
    void match_describedWhereNamed_isTheNamed() {
        assertThat(speakers(
                        "“The old harbour wall will crumble before winter,” Ohio Sen. Ann Bell said on Monday.",
                        "“Our nurses deserve their wages,” Bell said. She was in town.\n\n"
                                + "“Nobody has asked the fishermen of the northern villages,” the Ohio senator said."))
                .containsExactly("Ann Bell", "Ann Bell", "Ann Bell");
    }

    @Test
    void match_describedWhereNobodyIsNamed_staysDescribed() {
        assertThat(speakers(
                        "“The old harbour wall will crumble before winter,” Ohio Sen. Ann Bell said on Monday.",
                        "“Nobody has asked the fishermen of the northern villages,” the Ohio senator said."))
                .containsExactly("Ann Bell", "Ohio senator");
    }

    /** <i>An Ohio senator</i> may be anybody. */
    @Test
    void match_anybodyDescribed_staysDescribed() {
        assertThat(speakers(
                        "“The old harbour wall will crumble before winter,” Ohio Sen. Ann Bell said on Monday.",
                        "“Our nurses deserve their wages,” Bell said.\n\n"
                                + "“Nobody has asked the fishermen of the northern villages,” an Ohio senator said."))
                .containsExactly("Ann Bell", "Ann Bell", "Ohio senator");
    }

    private static List<String> speakers(String... texts) {
        List<Testimony> testimonies = new ArrayList<>();
        for (String text : texts) {
            testimonies.add(new ArticleReader().read(Article.of("a" + testimonies.size(), text)));
        }
        return new WitnessMatcher()
                .match(testimonies).utterances().stream()
                        .map(utterance -> utterance.speaker().displayName())
                        .toList();
    }
}
