package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import dev.verbatim.statement.Citation;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of quotations when the words themselves are at hand. */
class OriginalsTest {

    private static final Testimony SPEECH = original(
            "speech-may",
            "Ann Bell",
            Channel.SPEECH,
            "2021-05-04",
            "Good evening. We are going to widen the old canal by 40 feet, and nobody will stop us. Thank you, folks. "
                    + "The lighthouse, you know, it must never be sold to foreign bankers. I promise you that. "
                    + "Together we will build a harbour for everyone.");

    private static final Testimony LATER_SPEECH = original(
            "speech-june",
            "Ann Bell",
            Channel.SPEECH,
            "2021-06-08",
            "Dear friends. Together we will build a harbour for everyone. The ferries will sail on every holiday.");

    private static final Testimony POST = original(
            "post",
            "Ann Bell",
            Channel.SOCIAL_MEDIA_POST,
            "2021-05-06",
            "@TomHill ought to read our #canal plan before he laughs at it. Sad! https://t.example/x1");

    @Test
    void match_cutQuotationOfASpeech_isTheWholeSentence() {
        Statement statement = only(
                SPEECH,
                article(
                        "a",
                        "2021-05-05",
                        "Ann Bell said on Tuesday that the lighthouse “must never be sold to foreign"
                                + " bankers” while she is mayor."));
        assertThat(statement.text()).isEqualTo("The lighthouse, you know, it must never be sold to foreign bankers.");
        assertThat(statement.dating().days().earliest()).isEqualTo(LocalDate.parse("2021-05-04"));
        assertThat(statement.channel()).isEqualTo(Channel.SPEECH);
    }

    @Test
    void match_editedQuotations_areWitnessesOfOnePassage() {
        Statement statement = only(
                SPEECH,
                article(
                        "a",
                        "2021-05-05",
                        "“We're going to widen the old canal by forty feet and nobody will stop us,”"
                                + " Ann Bell said."),
                article(
                        "b",
                        "2021-05-05",
                        "“We are going to widen the old canal … and nobody will stop us,” Bell told"
                                + " the crowd. Ann Bell is the mayor."),
                article("c", "2021-05-06", "“[We will] widen the old canal by 40 feet,” Ann Bell said in a speech."));
        assertThat(statement.text())
                .isEqualTo("We are going to widen the old canal by 40 feet, and nobody will stop us.");
        assertThat(articles(statement)).containsExactlyInAnyOrder("speech-may", "a", "b", "c");
    }

    @Test
    void match_passagesFarApartInASpeech_areTwoStatements() {
        assertThat(statements(
                        SPEECH,
                        article("a", "2021-05-05", "“We are going to widen the old canal by 40 feet,” Ann Bell said."),
                        article("b", "2021-05-05", "“Together we will build a harbour for everyone,” Ann Bell said.")))
                .extracting(Statement::text)
                .containsExactlyInAnyOrder(
                        "We are going to widen the old canal by 40 feet, and nobody will stop us.",
                        "Together we will build a harbour for everyone.");
    }

    @Test
    void match_lineSaidAgainLater_goesToTheDayThatTheArticleTells() {
        List<Statement> statements = statements(
                SPEECH,
                LATER_SPEECH,
                article(
                        "a",
                        "2021-06-10",
                        "“Together we will build a harbour for everyone,” Ann Bell said on Tuesday."),
                article(
                        "b",
                        "2021-05-06",
                        "“Together we will build a harbour for everyone,” Ann Bell said on Tuesday."));
        assertThat(statements)
                .extracting(OriginalsTest::articles)
                .containsExactlyInAnyOrder(List.of("b", "speech-may"), List.of("a", "speech-june"));
    }

    @Test
    void match_originalOfALaterDayThanTheArticle_isNotItsSource() {
        assertThat(statements(
                        LATER_SPEECH,
                        article("a", "2021-05-06", "“Together we will build a harbour for everyone,” Ann Bell said.")))
                .extracting(OriginalsTest::articles)
                .containsExactly(List.of("a"));
    }

    @Test
    void match_quotedPost_isTheWholePostWithItsMarks() {
        Statement statement = only(
                POST,
                article(
                        "a",
                        "2021-05-07",
                        "Ann Bell tweeted that Mr Hill “ought to read our canal plan before he laughs" + " at it.”"));
        assertThat(statement.text())
                .isEqualTo("@TomHill ought to read our #canal plan before he laughs at it. Sad! https://t.example/x1");
        assertThat(statement.openQuestions()).isEmpty();
    }

    @Test
    void match_embeddedPostThatQuotesASpeech_isAWitnessOfTheSpeech() {
        Statement statement = only(
                SPEECH,
                article(
                        "a",
                        "2021-05-05",
                        "The harbour was full.\n\n.@AnnBell: the lighthouse \"must never be sold to"
                                + " foreign bankers\"\n\n— Harbour News (@harbournews) May 4, 2021"));
        assertThat(articles(statement)).containsExactlyInAnyOrder("a", "speech-may");
    }

    @Test
    void match_unquotedPost_isAStatementAndAnUnquotedTurnIsNot() {
        assertThat(statements(POST, SPEECH)).extracting(Statement::id).containsExactly("post.1");
    }

    @Test
    void match_quotationThatSaysTheOpposite_isNotTheOriginals() {
        assertThat(statements(
                        SPEECH,
                        article(
                                "a",
                                "2021-05-05",
                                "“The lighthouse, it must be sold to foreign bankers,” Ann Bell said.")))
                .extracting(OriginalsTest::articles)
                .containsExactly(List.of("a"));
    }

    @Test
    void match_anyOrderOfArticlesAndOriginals_isTheSame() {
        List<Testimony> all = new ArrayList<>(List.of(
                SPEECH,
                LATER_SPEECH,
                POST,
                article(
                        "a",
                        "2021-06-10",
                        "“Together we will build a harbour for everyone,” Ann Bell said on Tuesday."),
                article(
                        "b",
                        "2021-05-06",
                        "Bell said: “I promise you that.” Ann Bell added: “Together we will build a"
                                + " harbour for everyone.”"),
                article(
                        "c",
                        "2021-05-07",
                        "Ann Bell tweeted: “Sad!” It was about the “canal plan” that Mr Hill laughs" + " at.")));
        String expected = PrintedStatement.all(all);
        Random random = new Random(1);
        for (int turn = 0; turn < 20; turn++) {
            Collections.shuffle(all, random);
            assertThat(PrintedStatement.all(all)).isEqualTo(expected);
        }
    }

    private static Testimony original(String id, String speaker, Channel channel, String day, String text) {
        Original original = new Original(speaker, "", channel, LocalDate.parse(day));
        return new ArticleReader()
                .read(new Article(id, "", "", "", List.of(), Optional.empty(), text, Optional.of(original)));
    }

    private static Testimony article(String id, String day, String text) {
        return new ArticleReader()
                .read(new Article(
                        id, "", "", "", List.of(), Optional.of(LocalDate.parse(day)), text, Optional.empty()));
    }

    private static Statement only(Testimony... testimonies) {
        List<Statement> statements = statements(testimonies);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    private static List<Statement> statements(Testimony... testimonies) {
        StatementEditor editor = new StatementEditor();
        return new WitnessMatcher()
                .match(Arrays.asList(testimonies)).utterances().stream()
                        .map(editor::edit)
                        .toList();
    }

    /** The articles that a statement cites, by id. */
    private static List<String> articles(Statement statement) {
        return Stream.of(statement)
                .flatMap(one -> one.citations().stream())
                .map(Citation::witness)
                .map(witness -> witness.articleId())
                .distinct()
                .sorted()
                .toList();
    }
}
